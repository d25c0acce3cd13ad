import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  it('finds no fault exactly where JSON.parse finds none', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '0', '.', '-', '\\', '\n', 'e', ':', '\u0001'),
        (json, at, junk) => {
          const place = at % (json.length + 1);
          for (const text of [
            json,
            json.slice(0, place) + junk + json.slice(place),
            json.slice(0, place),
            json.slice(place),
          ])
            expect(jsonFault(text) === null, text).toBe(parses(text));
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,\n  "b": }', { line: 2, column: 8, near: '}' }],
    ['[1, 2', { line: 1, column: 6, near: '' }],
    ['[1 2]', { line: 1, column: 4, near: '2]' }],
    ['{"a" 1}', { line: 1, column: 6, near: '1}' }],
    ["{'a': 1}", { line: 1, column: 2, near: "'a': 1}" }],
    ['[01]', { line: 1, column: 2, near: '01]' }],
    ['{}\r\n{}', { line: 2, column: 1, near: '{}' }],
    ['<html>\n</html>', { line: 1, column: 1, near: '<html>' }],
  ])('places the fault of %j', (text, fault) => {
    expect(jsonFault(text)).toEqual(fault);
  });

  it('takes a string of millions of characters', () => {
    expect(jsonFault(`["${'网\\n'.repeat(2_000_000)}", x]`)).toMatchObject({ near: 'x]' });
  });
});
