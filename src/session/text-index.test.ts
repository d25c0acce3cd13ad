import { expect, test } from 'vitest';
import { Random } from '../../test/random';
import { atOnce } from '../plan/in-steps';
import { plainText } from './plain-text';
import { searching, textIndex, type TextIndex } from './text-index';

const indexOf = (texts: readonly string[]): TextIndex => textIndex(texts.length, (row) => texts[row]!);

function found(texts: readonly string[] | TextIndex, wanted: string): string[] {
  const index = 'portions' in texts ? texts : indexOf(texts);
  const told: string[] = [];
  atOnce(searching(index, wanted, (row, match) => told.push(`${row} ${match}`)));
  return told;
}

test('tells each text once, and how it has what is sought', () => {
  expect(found(['ab', 'abab', '', 'xab', 'b', 'AB '], 'ab')).toEqual(['0 is', '1 begins', '3 holds', '5 is']);
});

test('nothing is found across two texts, and none in an empty list', () => {
  expect(found(['a', 'b'], 'ab')).toEqual([]);
  expect(found([], 'a')).toEqual([]);
});

test('is what looking into every text says, over more than a portion', () => {
  const random = new Random(7);
  const letters = ['a', 'b', '路', 'Ａ', ' ', '1'];
  const texts = Array.from({ length: 10_000 }, () =>
    Array.from({ length: random.int(0, 5) }, () => random.pick(letters)).join(''),
  );
  const index = indexOf(texts);
  for (const wanted of ['a', 'ab', '路1', 'aa路', 'zz']) {
    const one = texts.flatMap((text, row) => {
      const plain = plainText(text);
      if (!plain.includes(wanted)) return [];
      return [`${row} ${plain === wanted ? 'is' : plain.startsWith(wanted) ? 'begins' : 'holds'}`];
    });
    expect(found(index, wanted)).toEqual(one);
  }
});
