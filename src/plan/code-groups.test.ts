import { expect, test } from 'vitest';
import { codeGroups, serialOf } from './code-groups';
import { DEFAULT_SETTINGS } from './settings';

test('a code of 15 digits is read in four groups', () => {
  expect(codeGroups('320571004001005')).toEqual(['320571', '004', '001', '005']);
});

test('other layouts are grouped as far as they go', () => {
  expect(codeGroups('32057100400105')).toEqual(['320571', '004', '001', '05']);
  expect(codeGroups('320571')).toEqual(['320571']);
  expect(codeGroups('')).toEqual([]);
});

test('the serial is what follows the community, by the template of the plan', () => {
  expect(serialOf(DEFAULT_SETTINGS, '320571004001005')).toBe('005');
  expect(serialOf({ ...DEFAULT_SETTINGS, codeTemplate: '{community:9}{serial:4}' }, '3205710040017')).toBe('0017');
  expect(serialOf(DEFAULT_SETTINGS, '')).toBe('');
});
