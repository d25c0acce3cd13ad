import { describe, expect, it } from 'vitest';
import { RULE_CODES } from '../../checks/finding';
import { FIX_WORDS } from '../../fixes/fix';
import type { RefusalCode } from '../../plan/edit';
import fileProblems from '../../formats/file-problem.ts?raw';
import storageProblems from '../../storage/storage-problem.ts?raw';
import { HINT_KEYS } from '../../tools/hint-keys';
import { createWords } from '../words';
import { en } from './en';
import { zh, type MessageKey } from './zh';

const keys = Object.keys(zh) as MessageKey[];
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{\s*\w+\s*\}\}/g) ?? [])].sort();

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('fill in the same places', () => {
    const differing = keys.filter((key) => {
      const chinese = placeholders(zh[key]);
      // the first of two English forms may say "one" without a figure; taken together they fill in the same
      return placeholders(en[key]).join() !== chinese.join();
    });
    expect(differing).toEqual([]);
  });

  it('leave nothing empty and nothing untranslated', () => {
    expect(keys.filter((key) => zh[key].trim() === '' || en[key].trim() === '')).toEqual([]);
    const cjk = /\p{Script=Han}/u;
    const shown = (key: MessageKey): boolean => !['action.language', 'action.language-hint'].includes(key);
    expect(keys.filter((key) => shown(key) && cjk.test(en[key]))).toEqual([]);
  });

  it('never shout', () => {
    expect(keys.filter((key) => /[!！]/.test(zh[key] + en[key]))).toEqual([]);
  });
});

describe('every code has words', () => {
  it('hints of the tools', () => {
    expect(HINT_KEYS.filter((key) => !(key in zh))).toEqual([]);
  });

  it('ways to mend a finding', () => {
    expect(FIX_WORDS.filter((key) => !(`fix.${key}` in zh))).toEqual([]);
  });

  it('whatever is refused says what to do', () => {
    // a record of all codes: the compiler asks for a new one here
    const codes: Record<RefusalCode, true> = REFUSALS;
    const silent = Object.keys(codes).filter((code) => !(`refusal.${code}` in zh) || !(`refusal.${code}.do` in zh));
    expect(silent).toEqual([]);
  });

  it('whatever is found says what to do', () => {
    const silent = RULE_CODES.flatMap((code) =>
      [`rule.${code}`, `rule.${code}.text`, `rule.${code}.do`].filter((key) => !(key in zh)),
    );
    expect(silent).toEqual([]);
  });

  it('problems of files, as their readers name them', () => {
    const codes = [...fileProblems.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1]!);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(`file.${code}` in zh) || !(`file.${code}.do` in zh))).toEqual([]);
  });

  it('problems of the storage, as it names them', () => {
    const codes = [...storageProblems.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map((match) => match[1]!);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !(`storage.${code}` in zh) || !(`storage.${code}.do` in zh))).toEqual([]);
  });
});

describe('components hold no words of their own', () => {
  const files = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });

  it('neither Chinese nor English', () => {
    expect(Object.keys(files).length).toBeGreaterThan(20);
    const said = Object.entries(files).flatMap(([name, source]) => wordsIn(source).map((text) => `${name}: ${text}`));
    expect(said).toEqual([]);
  });

  it('and the search for them finds what it should', () => {
    expect(wordsIn('<p>{t(x)}</p>\n<b>保存</b>')).toEqual(['保存', '>保存</']);
    expect(wordsIn('return <button type="button">Save the plan</button>;')).toEqual(['>Save the plan</']);
    expect(wordsIn('<input placeholder="Find a grid" />')).toEqual(['placeholder="Find a grid"']);
    expect(wordsIn('const a: Array<string> = b.filter((x) => x > 1 && x < 2); // 注释\n<i class="clip" />')).toEqual(
      [],
    );
  });
});

describe('the words', () => {
  const chinese = createWords(() => 'zh');
  const english = createWords(() => 'en');

  it('count in English', () => {
    expect(english.t('count.grids', { n: 1 })).toBe('1 grid');
    expect(english.t('count.grids', { n: 8777 })).toBe('8,777 grids');
    expect(chinese.t('count.grids', { n: 1 })).toBe('1 网格');
  });

  it('write small areas with two figures, large ones whole', () => {
    expect(chinese.number(0.012345)).toBe('0.012');
    expect(chinese.number(12.345)).toBe('12.3');
    expect(chinese.number(86420.4)).toBe('86,420');
    expect(chinese.number(0)).toBe('0');
  });

  it('say what is wrong with a file and what to do, also for a code they do not know', () => {
    const problem = {
      problem: 'not-json',
      file: 'a.geojson',
      feature: null,
      params: { line: 3, column: 7, near: '' },
    } as const;
    expect(chinese.fileProblem(problem)).toEqual({
      what: '不是完整的 JSON，第 3 行第 7 列附近有误',
      todo: '重新导出 GeoJSON，确认文件没有截断。',
    });
    expect(english.fileProblem({ ...problem, problem: 'new-one' as 'not-json' }).what).toBe(
      'The file has a fault: new-one',
    );
  });
});

/** Texts that a reader of the page would see: Chinese anywhere outside comments, English between tags or in spoken attributes. */
function wordsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"])\/\/.*$/gm, '$1');
  return [
    ...(code.match(/\p{Script=Han}+/gu) ?? []),
    ...(code.match(/>\s*\p{L}[^<>{}()=;&|]*<\//gu) ?? []),
    ...(code.match(/\b(?:placeholder|title|aria-label|alt)="[^"]+"/g) ?? []),
  ];
}

const REFUSALS: Record<RefusalCode, true> = {
  'bad-geometry': true,
  'unknown-grid': true,
  'unknown-building': true,
  'unknown-division': true,
  'unknown-waiver': true,
  'unknown-lock': true,
  'read-only': true,
  'no-vertex-here': true,
  'not-drawn': true,
  'line-does-not-cross': true,
  'line-encloses-nothing': true,
  'no-edge-here': true,
  'is-junction': true,
  'closed-border': true,
  'no-neighbour': true,
  'nothing-changes': true,
  locked: true,
  'no-gap-here': true,
  'no-overlap-here': true,
  'not-detached': true,
  'not-a-claimant': true,
  'already-drawn': true,
  retired: true,
  'would-vanish': true,
  'not-adjacent': true,
  'different-communities': true,
  'too-few-grids': true,
  outside: true,
  'would-cut-building': true,
  'would-cross': true,
  'division-border': true,
  'too-dense': true,
  'too-thin': true,
  'too-wide': true,
  'band-full': true,
  'details-missing': true,
  'name-taken': true,
  'bad-value': true,
  'not-exact': true,
};
