import { userInfo } from 'node:os';

/** Who runs the program, where nobody said another name. */
export const systemUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
};
