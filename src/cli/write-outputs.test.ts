import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkOutputs, writeOutputs } from './write-outputs';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gridwright-out-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('writeOutputs', () => {
  it('writes new files and over old ones, and leaves nothing beside them', async () => {
    writeFileSync(at('a'), 'old');
    await writeOutputs([
      { path: at('a'), text: 'new' },
      { path: at('b'), text: '网格' },
    ]);
    expect([readFileSync(at('a'), 'utf8'), readFileSync(at('b'), 'utf8')]).toEqual(['new', '网格']);
    expect(readdirSync(folder)).toEqual(['a', 'b']);
  });

  it('writes what comes in pieces, however many and long', async () => {
    const pieces = Array.from({ length: 5000 }, (_, i) => `${i}网`.repeat(100));
    await writeOutputs([{ path: at('a'), text: pieces.values() }]);
    expect(readFileSync(at('a'), 'utf8')).toBe(pieces.join(''));
    await writeOutputs([{ path: at('a'), text: [] }]);
    expect(readFileSync(at('a'), 'utf8')).toBe('');
  });

  it('leaves the old file where making the pieces fails', async () => {
    writeFileSync(at('a'), 'old');
    const failing = function* (): Generator<string> {
      yield 'new'.repeat(1 << 20);
      throw new Error('no more');
    };
    await expect(writeOutputs([{ path: at('a'), text: failing() }])).rejects.toThrow('no more');
    expect(readdirSync(folder).map((name) => readFileSync(at(name), 'utf8'))).toEqual(['old']);
  });

  it('writes none where one cannot be written', async () => {
    writeFileSync(at('a'), 'old');
    const outputs = [
      { path: at('a'), text: 'new' },
      { path: at('none/b'), text: 'new' },
    ];
    await expect(writeOutputs(outputs)).rejects.toThrow(`${at('none/b')}: cannot be written`);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('writes through a link, and does not put a file in the place of a device', async () => {
    writeFileSync(at('a'), 'old');
    symlinkSync(at('a'), at('link'));
    symlinkSync('/dev/null', at('null'));
    await writeOutputs([
      { path: at('link'), text: 'new' },
      { path: at('null'), text: 'new' },
    ]);
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
    expect(readFileSync(at('null'), 'utf8')).toBe('');
  });
});

describe('checkOutputs', () => {
  it('lets what can be written pass', () => {
    expect(() => checkOutputs([at('a'), at('b'), '-'])).not.toThrow();
  });

  it('finds what cannot', () => {
    mkdirSync(at('sub'));
    expect(() => checkOutputs([at('none/a')])).toThrow('no such file or folder');
    expect(() => checkOutputs([at('sub')])).toThrow('it is a folder');
    expect(() => checkOutputs([at('a'), at('sub/../a')])).toThrow('two outputs');
    expect(() => checkOutputs(['-', '-'])).toThrow('two outputs');
  });
});
