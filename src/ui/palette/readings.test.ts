import { describe, expect, test } from 'vitest';
import { COMMANDS } from './commands';
import { fold } from './fold';
import { readings } from './readings';

/** Each reading as one line: merge: 0412 | 0413. */
const read = (text: string): string[] =>
  readings(text).map(({ command, said }) => [command.id, ...said.map((one) => one.join(' | '))].join(': '));

describe('a text is taken', () => {
  test.each([
    ['merge 0412 and 0413', 'merge: 0412 | 0413'],
    ['合并 0412 和 0413', 'merge: 0412 | 0413'],
    ['合并0412、0413', 'merge: 0412 | 0413'],
    ['合并　０４１２　和　０４１３', 'merge: 0412 | 0413'],
    ['MERGE  0412,0413 , 0414', 'merge: 0412 | 0413 | 0414'],
    ['merge 0412 0413', 'merge: 0412 | 0413'],
    ['拆分 0412', 'split: 0412'],
    ['拆分0412沿香樟路', 'split: 0412: 香樟路'],
    ['split 0412 by North Road', 'split: 0412: North Road'],
    ['建筑 77 归 0412', 'assign: 77: 0412'],
    ['assign building 77 to 0412', 'assign: 77: 0412'],
    ['把 77、78 归入 0412', 'assign: 77 | 78: 0412'],
    ['lock 0412', 'lock: 0412'],
    ['标绘 021', 'draw: 021'],
    ['锁定桂香社区', 'lock: 桂香社区'],
    ['rename 0412 to West side', 'rename: 0412: West side'],
    ['改名 0412 为 河西网格', 'rename: 0412: 河西网格'],
    ['go to 120.19, 30.21', 'go: 120.19, 30.21'],
  ])('%s', (text, first) => {
    expect(read(text)[0]).toBe(first);
  });

  test('a separator may belong to a name', () => {
    expect(read('合并 和平网格 和 0413')).toContain('merge: 和平网格 | 0413');
    expect(read('合并 0412 和 和平网格')).toContain('merge: 0412 | 和平网格');
    expect(read('拆分 0412 沿 沿河路')).toContain('split: 0412: 沿河路');
    expect(read('rename 0412 to to the river')).toContain('rename: 0412: to the river');
  });

  test('a verb that is only begun is the command that says nothing yet', () => {
    expect(read('合')).toEqual(['merge']);
    expect(read('mer')).toEqual(['merge']);
    expect(read('un')).toEqual(['unlock']);
  });

  test('what is still to be said is left out', () => {
    expect(read('merge')).toEqual(['merge']);
    expect(read('assign 77 to')[0]).toBe('assign: 77');
  });

  test('a Latin verb ends with its word', () => {
    expect(read('merger')).toEqual([]);
    expect(read('locksmith')).toEqual([]);
    expect(read('merge0412')).toEqual(['merge: 0412']);
  });

  test('and a text that is no command has no reading', () => {
    expect(read('')).toEqual([]);
    expect(read('0412')).toEqual([]);
    expect(read('第四网格')).toEqual([]);
  });

  test('many separators take no time', () => {
    expect(readings(`merge ${'1 and '.repeat(400)}2`).length).toBeLessThan(100);
  });
});

test('words of the table are as texts are folded, and no verb belongs to two commands', () => {
  const words = COMMANDS.flatMap(({ verbs, slots }) => [...verbs, ...slots.flatMap(({ after }) => after)]);
  expect(words.filter((word) => fold(word) !== word)).toEqual([]);
  const verbs = COMMANDS.flatMap((command) => command.verbs);
  expect(new Set(verbs).size).toBe(verbs.length);
});
