import { describe, expect, test } from 'vitest';
import { communityCode, plan } from '../../test/drawing';
import { layoutOf } from './code-layout';
import { bandOf, formatCode, isCommunityCode, isNumbered, nextCodes, parseCode } from './codes';
import { DEFAULT_SETTINGS } from './settings';

const A = communityCode('a');
const row = (code: string, community = A) => ({ code, community });
/** A plan of two communities whose grids have these serials. */
const numbered = (serials: readonly [string, string], issued: readonly string[] = []) =>
  plan('AB\nCC', { communities: 'aa\nbb', issued, grids: { A: row(A + serials[0]), B: row(A + serials[1]) } });

describe('the layout of a code', () => {
  test('community, then serial, as the template says', () => {
    expect(layoutOf(DEFAULT_SETTINGS)).toEqual({ community: 12, serial: 3 });
    expect(layoutOf({ ...DEFAULT_SETTINGS, codeTemplate: '{community:12}{serial:2}' })).toEqual({
      community: 12,
      serial: 2,
    });
  });
  test('any other template throws and says it', () => {
    expect(() => layoutOf({ ...DEFAULT_SETTINGS, codeTemplate: '{serial:3}' })).toThrow('{serial:3}');
  });
  test('511622100001001 is number 1 of community 511622100001, and comes back as the same string', () => {
    expect(parseCode(DEFAULT_SETTINGS, '511622100001001')).toEqual({ community: '511622100001', serial: 1 });
    expect(formatCode(DEFAULT_SETTINGS, '511622100001', 1)).toBe('511622100001001');
  });
  test.each(['', '51162210000100', '5116221000010011', '51162210000100A', '５11622100001001'])(
    '%j follows no layout',
    (code) => {
      expect(parseCode(DEFAULT_SETTINGS, code)).toBeNull();
    },
  );
  test('a community code is twelve digits', () => {
    expect([A, A.slice(1), `${A}0`, ''].map((code) => isCommunityCode(DEFAULT_SETTINGS, code))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the next codes of a community', () => {
  test('the highest ever used + 1, and on; a number given up in between is not taken again', () => {
    expect(nextCodes(numbered(['002', '007']), A, ['urban', 'rural'])).toEqual([`${A}008`, `${A}009`]);
  });
  test('what was issued once counts, though no grid has it', () => {
    expect(nextCodes(numbered(['001', '002'], [`${A}041`]), A, ['urban'])).toEqual([`${A}042`]);
  });
  test('what another community issued does not', () => {
    expect(nextCodes(numbered(['001', '002'], [`${communityCode('b')}041`]), A, ['urban'])).toEqual([`${A}003`]);
  });
  test('dedicated grids have a band of their own, from 901', () => {
    expect(bandOf(DEFAULT_SETTINGS, 'dedicated')).toEqual([901, 999]);
    expect(nextCodes(numbered(['001', '002']), A, ['dedicated', 'urban', 'dedicated'])).toEqual([
      `${A}901`,
      `${A}003`,
      `${A}902`,
    ]);
    expect(nextCodes(numbered(['001', '905']), A, ['urban', 'dedicated'])).toEqual([`${A}002`, `${A}906`]);
  });
  test('whoever has it: a grid that names no community, or another one', () => {
    const b = communityCode('b');
    expect(nextCodes(plan('AB', { communities: 'aa', grids: { A: row(`${A}004`, '') } }), A, ['urban'])).toEqual([
      `${A}005`,
    ]);
    expect(nextCodes(plan('AB', { communities: 'ab', grids: { B: row(`${A}004`, b) } }), A, ['urban'])).toEqual([
      `${A}005`,
    ]);
  });
  test('a code that follows no layout, of another community, or of no band stands in nobody’s way', () => {
    const world = plan('ABC', {
      communities: 'aaa',
      grids: { A: row('W-77'), B: row(`${communityCode('b')}500`), C: row(`${A}900`) },
    });
    expect(nextCodes(world, A, ['urban', 'dedicated'])).toEqual([`${A}001`, `${A}901`]);
  });
  test('the last number of a band is given, none after it', () => {
    expect(nextCodes(numbered(['898', '002']), A, ['urban'])).toEqual([`${A}899`]);
    expect(nextCodes(numbered(['898', '002']), A, ['urban', 'urban'])).toBeNull();
    expect(nextCodes(numbered(['999', '002']), A, ['dedicated'])).toBeNull();
  });
  test('numbered is a community of which one grid has a code', () => {
    expect(isNumbered(plan('AB', { communities: 'aa' }), A)).toBe(false);
    expect(isNumbered(plan('AB', { communities: 'aa', grids: { A: row(`${A}001`) } }), A)).toBe(true);
    expect(isNumbered(plan('AB', { communities: 'aa', grids: { A: row(`${A}001`, '') } }), A)).toBe(true);
    expect(isNumbered(plan('AB', { communities: 'aa', grids: { A: row('W-77') } }), A)).toBe(false);
    expect(isNumbered(plan('AB', { communities: 'aa', grids: { A: row(`${A}0001`) } }), A)).toBe(false);
  });
});
