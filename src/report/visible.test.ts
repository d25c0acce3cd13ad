import { expect, test } from 'vitest';
import { visible } from './visible';

test.each([
  ['第三网格 <b> "x" \u{1f600}', '第三网格 <b> "x" \u{1f600}'],
  ['a\u0000b\u0007c\u009bd', 'a[U+0000]b[U+0007]c[U+009B]d'],
  ['a\nb\tc', 'a[U+000A]b[U+0009]c'],
  ['\u202e\u2066\u200f\u061c', '[U+202E][U+2066][U+200F][U+061C]'],
  ['330\u200b199\ufeff', '330[U+200B]199[U+FEFF]'],
  ['\ud800x\udc00', '[U+D800]x[U+DC00]'],
  ['\u2028\ufffe\uffff', '[U+2028][U+FFFE][U+FFFF]'],
])('%j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
