import { expect, test } from 'vitest';
import { freeName } from './free-name';

test('a second draft of the same name gets a number, the third the next one', () => {
  expect(freeName('示例', [])).toBe('示例');
  expect(freeName('示例', ['示例'])).toBe('示例 2');
  expect(freeName('示例', ['示例', '示例 2', '示例 4'])).toBe('示例 3');
});
