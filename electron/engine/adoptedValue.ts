import type { ReadAdopted } from '../common/chooseValue.ts';
import { readTypedValue } from './typedValue.ts';

/** The value a decision adopted, read as a person typed it; null where it is no number after all. */
export const readAdoptedValue: ReadAdopted = ({ adoptedValue }, like) => {
  if (adoptedValue === undefined) return null;
  try {
    return readTypedValue(adoptedValue, { ...like, qualifier: 'exact' });
  } catch {
    return null;
  }
};
