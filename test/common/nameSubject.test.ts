import { expect, test } from 'vitest';
import { nameSubject } from '../../electron/common/nameSubject.ts';

test('a known subject has a name in each language, another one stays as the text has it', () => {
  expect(nameSubject('陆海新通道', 'en')).toBe('New International Land-Sea Trade Corridor');
  expect(nameSubject('陆海新通道', 'zh-Hans')).toBe('陆海新通道');
  expect(nameSubject('某某渡轮公司', 'en')).toBe('某某渡轮公司');
});
