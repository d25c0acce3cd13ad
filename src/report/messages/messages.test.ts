import { expect, test } from 'vitest';
import { enReport } from './en-report';
import { enWords } from './en-words';
import { zhReport } from './zh-report';
import { zhWords } from './zh-words';

const zh: Readonly<Record<string, string>> = { ...zhReport, ...zhWords };
const en: Readonly<Record<string, string>> = { ...enReport, ...enWords };
const keys = Object.keys(zh);
const places = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();

test('the two languages have the same keys and fill in the same places', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
  expect(keys.filter((key) => places(zh[key]!) !== places(en[key]!))).toEqual([]);
});

test('nothing is untranslated', () => {
  expect(keys.filter((key) => /\p{Script=Han}/u.test(en[key]!))).toEqual([]);
  expect(keys.filter((key) => key !== 'report.space' && zh[key]!.trim() === '')).toEqual([]);
});
