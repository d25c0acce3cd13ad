import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';

const merge = (...grids: string[]) => ({ edit: 'merge', grids }) as const;
const a = communityCode('a');

function after(drawing: string, grids: string, options: PlanOptions = {}) {
  const world = plan(drawing, options);
  const patch = done(world, merge(...grids));
  return { world, patch, drawn: draw(world), made: world.grids.get('e1.1')! };
}

describe('grids become one', () => {
  test('neighbours', () => {
    const { drawn, made, patch } = after('ABC', 'AB');
    expect(drawn).toBe('11C');
    // the places where the old border met the rim stay
    expect(made.shape).toEqual([[path(0, 0, 1, 0, 2, 0, 2, 1, 1, 1, 0, 1)]]);
    expect(Object.entries(patch.grids!).map(([id, [, grid]]) => [id, grid === null])).toEqual([
      ['A', true],
      ['B', true],
      ['e1.1', false],
    ]);
  });
  test('a chain, of which the ends do not touch, named in any order', () => {
    expect(after('ABCD', 'CAB').drawn).toBe('111D');
  });
  test('one round another: no hole is left', () => {
    const { made } = after('AAA\nABA\nAAA', 'BA');
    expect(made.shape).toEqual([[rectangle(0, 0, 3, 3)]]);
  });
  test('two that enclose a third: it is a hole, and keeps its border', () => {
    const { drawn, made, world } = after('AAC\nABC\nAAC', 'AC');
    expect(drawn).toBe('111\n1B1\n111');
    expect(made.shape[0]).toHaveLength(2);
    expect(world.grids.get('B')!.shape).toEqual([[rectangle(1, 1, 2, 2)]]);
  });
  test('also where a piece of one of them lies elsewhere', () => {
    const { drawn, made } = after('AB.A', 'AB');
    expect([drawn, made.shape.length]).toEqual(['11.1', 2]);
  });
  test('vertices that neighbours need stay, and their rows are left alone', () => {
    const { world, made } = after('AB\nCC', 'AB');
    expect(made.shape[0]![0]).toContain(place(1, 1)[0]);
    expect(world.grids.get('C')!.shape).toEqual(plan('AB\nCC').grids.get('C')!.shape);
    const before = plan('ABC');
    const c = before.grids.get('C');
    done(before, merge('A', 'B'));
    expect(before.grids.get('C')).toBe(c);
  });
});

describe('what the new one is', () => {
  const houses = { h1: [0.2, 0.2, 0.4, 0.4, 5], h2: [1.2, 0.2, 1.4, 0.4, 30], h3: [2.2, 0.2, 2.4, 0.4, 6] } as const;
  const dedicated = { kind: 'dedicated', category: '学校', introduction: '一中' } as const;
  test('name and kind are those of the part with most households, though it is smaller', () => {
    const { made } = after('AABC', 'AB', {
      communities: 'aaaa',
      houses: { h: [2.2, 0.2, 2.4, 0.4] },
      grids: { B: { kind: 'rural' } },
    });
    expect(made).toMatchObject({ name: 'B网格', kind: 'rural' });
    expect(after('AABC', 'AB').made.name).toBe('A网格');
  });
  test('so are category and introduction', () => {
    expect(after('ABC', 'ABC', { houses, grids: { B: dedicated } }).made).toMatchObject({
      name: 'B网格',
      ...dedicated,
    });
    expect(after('ABC', 'ABC', { houses: { h3: houses.h3 }, grids: { B: dedicated } }).made).toMatchObject({
      kind: 'urban',
      category: null,
    });
  });
  test('the people of all, each once in each role, those of the main part first', () => {
    const duty = (person: string, role: string) => ({ person, role });
    const grids = {
      A: { people: [duty('p1', '网格长'), duty('p2', '专职')] },
      B: { people: [duty('p2', '专职'), duty('p1', '兼职')] },
      C: { people: [duty('p1', '网格长')] },
    };
    expect(after('ABC', 'ABC', { houses, grids }).made.people.map(({ person, role }) => person + role)).toEqual([
      'p2专职',
      'p1兼职',
      'p1网格长',
    ]);
  });
  test('a new code; the old ones are gone', () => {
    const { world, made } = after('ABC', 'AB', { communities: 'aaa', numbered: true });
    expect(made.code).toBe(`${a}004`);
    expect([...world.grids.values()].map(({ code }) => code)).toEqual([`${a}003`, `${a}004`]);
  });
  test('of the dedicated band where the main part is dedicated; none where the community has none', () => {
    expect(after('ABC', 'ABC', { communities: 'aaa', numbered: true, houses, grids: { B: dedicated } }).made.code).toBe(
      `${a}901`,
    );
    expect(after('ABC', 'AB', { communities: 'aaa' }).made.code).toBe('');
  });
});

describe('refused', () => {
  const why = (drawing: string, grids: readonly string[], options: PlanOptions = {}) =>
    refused(plan(drawing, options), merge(...grids));
  test('grids that do not touch, and which', () => {
    expect(why('ABC', ['A', 'C'])).toEqual({ refused: 'not-adjacent', at: place(2, 0), params: { grid: 'C网格' } });
  });
  test('grids that touch in a corner only', () => {
    expect(why('AB\nCD', ['A', 'D']).refused).toBe('not-adjacent');
  });
  test('a grid and one beyond a blind spot', () => {
    expect(why('A.C', ['A', 'C']).refused).toBe('not-adjacent');
  });
  test('grids of different communities, before it is asked whether they touch', () => {
    expect(why('ABC', ['A', 'B'], { communities: 'abb' })).toMatchObject({
      refused: 'different-communities',
      at: place(1, 0),
      params: { grid: 'B网格' },
    });
    expect(why('ABC', ['A', 'C'], { communities: 'abb' }).refused).toBe('different-communities');
  });
  test('a grid that names no community and lies in the same one is no stranger', () => {
    expect(after('AB', 'AB', { communities: 'aa', grids: { B: { community: '' } } }).made.community).toBe(a);
  });
  test('fewer than two, also where one is named twice', () => {
    expect([why('AB', []), why('AB', ['A']), why('AB', ['A', 'A'])].map(({ refused: code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'too-few-grids'),
    );
  });
  test('one that is not there, or not drawn', () => {
    expect(why('AB', ['A', 'Z'])).toMatchObject({ refused: 'unknown-grid', params: { grid: 'Z' } });
    expect(why('AB', ['A', 'B'], { grids: { B: { shape: [] } } })).toMatchObject({
      refused: 'not-drawn',
      params: { grid: 'B网格' },
    });
  });
  test('where no number is left', () => {
    expect(why('AB', ['A', 'B'], { communities: 'aa', numbered: true, issued: [`${a}899`] }).refused).toBe('band-full');
  });
});
