import { expect, test } from 'vitest';
import { missingFor } from './record';

const nothing = (): null => null;

test('every data set that a file asks for by name and that is not there is named once', () => {
  const source = `const a = realData('nyc');\nconst b = realData("taiwan") ?? realData('nyc');`;
  expect(missingFor(source, nothing)).toEqual(['nyc', 'taiwan']);
});

test('a data set that is there is no reason to skip', () => {
  const source = `realData('nyc'); realData('taiwan')`;
  expect(missingFor(source, (name) => (name === 'nyc' ? '/data/nyc' : null))).toEqual(['taiwan']);
});

test('a file that asks for none has no such reason', () => {
  expect(missingFor(`test.skip('later')`, nothing)).toEqual([]);
});
