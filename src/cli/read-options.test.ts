import { describe, expect, it } from 'vitest';
import { CannotRun } from './cannot-run';
import type { Command } from './command';
import { helpOf } from './help';
import { readOptions } from './read-options';

const command: Command = {
  name: 'do',
  about: 'Does it.',
  options: {
    in: { value: 'FILE', about: 'what to do it with', required: true },
    with: { value: 'FILE', about: 'and what with it', many: true },
    gently: { about: 'without noise' },
  },
  more: '',
  run: () => Promise.resolve(0),
};

describe('readOptions', () => {
  it('gives what was given', () => {
    const given = readOptions(command, ['--in', 'a', '--with=b', '--with', 'c']);
    expect([given.one('in'), given.all('with'), given.has('gently')]).toEqual(['a', ['b', 'c'], false]);
    expect(given.all('in')).toEqual(['a']);
    expect(readOptions(command, ['--in', 'a', '--gently']).has('gently')).toBe(true);
  });

  it.each([
    [[], '--in is missing'],
    [['--in', 'a', '--in', 'b'], '--in is given 2 times'],
    [['--in', 'a', '--softly'], "Unknown option '--softly'"],
    [['--in', 'a', 'b'], "Unexpected argument 'b'"],
    [['--in'], 'argument missing'],
    [['--in', 'a', '--gently=x'], 'does not take an argument'],
  ])('says in one line what is wrong with %j', (args, what) => {
    const attempt = (): unknown => readOptions(command, args);
    expect(attempt).toThrow(CannotRun);
    expect(attempt).toThrow(what);
    expect(attempt).toThrow(/^do: [^\n]*See gridwright do --help$/);
  });

  it('is what the help says', () => {
    const help = helpOf(command);
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`);
  });
});
