import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import type { Edit } from '../plan/edit';
import type { Ring } from '../geometry/lattice';

type Said = Partial<Extract<Edit, { edit: 'draw' }>>;
const body = (ring: Ring, said: Said = {}) => ({ edit: 'draw', ring, keepBuildingsWhole: false, ...said }) as const;

function after(drawing: string, options: PlanOptions, ring: Ring, said: Said = {}) {
  const world = plan(drawing, options);
  const patch = done(world, body(ring, said));
  return { world, patch, drawn: draw(world), made: world.grids.get('e1.1')! };
}
const [a, b] = [communityCode('a'), communityCode('b')];

describe('a new grid takes a ring from whoever has it', () => {
  test('from several hosts', () => {
    expect(after('AABB\nAABB', { communities: 'aaaa\naaaa' }, rectangle(1, 0, 3, 1)).drawn).toBe('AABB\nA11B');
  });
  test('inside one it is a hole', () => {
    const { world, drawn } = after('AAA\nAAA\nAAA', { communities: 'aaa\naaa\naaa' }, rectangle(1, 1, 2, 2));
    expect(drawn).toBe('AAA\nA1A\nAAA');
    expect(world.grids.get('A')!.shape[0]).toHaveLength(2);
  });
  test('the direction of the ring does not matter, nor where it begins', () => {
    const ring = path(3, 1, 3, 0, 1, 0, 1, 1);
    const { made } = after('AABB\nAABB', { communities: 'aaaa\naaaa' }, ring);
    expect(made.shape).toEqual(after('AABB\nAABB', { communities: 'aaaa\naaaa' }, rectangle(1, 0, 3, 1)).made.shape);
  });
  test('beyond the community nothing changes but a vertex on the common border', () => {
    const { world, drawn } = after('AAABB\nAAABB', { communities: 'aaabb\naaabb' }, rectangle(1, 0, 4, 1.2));
    expect(drawn).toBe('AAABB\nA11BB');
    expect(world.grids.get('B')!.shape).toEqual([[path(3, 0, 5, 0, 5, 2, 3, 2, 3, 1.2)]]);
    expect(world.divisions.get(b)!.shape).toEqual(world.grids.get('B')!.shape);
  });
  test('outside the rim nothing is taken', () => {
    expect(after('AAA', { communities: 'aaa' }, rectangle(2, -3, 9, 3)).drawn).toBe('AA1');
  });
  test('a blind spot inside the community is taken as well', () => {
    expect(after('AA.BB\nAA.BB', { communities: 'aaaaa\naaaaa' }, rectangle(1, 0, 4, 1)).drawn).toBe('AA.BB\nA111B');
    expect(after('A..B', { communities: 'aaaa' }, rectangle(1, 0, 3, 1)).drawn).toBe('A11B');
  });
  test('without communities there is no telling a blind spot from the country: only what somebody has is taken', () => {
    const { drawn, made } = after('AA.BB', {}, rectangle(1, 0, 4, 1));
    expect(drawn).toBe('A1.1B');
    expect(made).toMatchObject({ community: '', code: '' });
  });
  test('a host left in pieces: done', () => {
    const { world, drawn } = after('AAA', { communities: 'aaa' }, rectangle(1, 0, 2, 1));
    expect(drawn).toBe('A1A');
    expect(world.grids.get('A')!.shape).toHaveLength(2);
  });
  test('a ring that crosses itself is two pieces, by even and odd', () => {
    const { made } = after('AAAA\nAAAA', { communities: 'aaaa\naaaa' }, path(1, 0, 3, 2, 3, 0, 1, 2));
    expect(made.shape).toEqual([[path(1, 0, 2, 1, 1, 2)], [path(2, 1, 3, 0, 3, 2)]]);
  });
});

describe('where it belongs', () => {
  const options = { communities: 'aabbb' };
  test('the community that holds most of the ring', () => {
    expect(after('AABBB', options, rectangle(1, 0, 3.5, 1)).made.community).toBe(b);
  });
  test('the one that is named, though it has less of it', () => {
    const { drawn, made } = after('AABBB', options, rectangle(1, 0, 4, 1), { community: a });
    expect([drawn, made.community]).toEqual(['A1BBB', a]);
  });
});

describe('what it is', () => {
  const rural = { kind: 'rural' } as const;
  const dedicated = { kind: 'dedicated', category: '医院', introduction: '…' } as const;
  const kindOf = (grids: PlanOptions['grids'], said: Said = {}) =>
    after('AABB', { communities: 'aaaa', grids: grids! }, rectangle(1, 0, 3, 1), said).made.kind;
  test('of the kind of the host that gives most', () => {
    const ring = rectangle(1.5, 0, 3, 1);
    const both = { communities: 'aaaa', grids: { B: rural } };
    expect(after('AABB', both, ring).made.kind).toBe('rural');
    expect(after('AABB', both, rectangle(1, 0, 2.5, 1)).made.kind).toBe('urban');
  });
  test('of the kind that is said; never dedicated by its host; urban where nobody had it', () => {
    expect(kindOf({ A: rural, B: rural }, { kind: 'urban' })).toBe('urban');
    expect(kindOf({ A: dedicated, B: dedicated })).toBe('urban');
    expect(after('A..B', { communities: 'aaaa', grids: { A: rural } }, rectangle(1, 0, 3, 1)).made.kind).toBe('urban');
  });
  test('with the next code and a name after it, or the name that is said', () => {
    const options = { communities: 'aaaa', numbered: true };
    expect(after('AABB', options, rectangle(1, 0, 3, 1)).made).toMatchObject({ code: `${a}003`, name: '第三网格' });
    expect(after('AABB', options, rectangle(1, 0, 3, 1), { name: '河东' }).made.name).toBe('河东');
  });
});

describe('refused', () => {
  const why = (drawing: string, options: PlanOptions, ring: Ring, said: Said = {}) =>
    refused(plan(drawing, options), body(ring, said));
  const one = { communities: 'aaa' };
  test('where a grid would lose everything, and which', () => {
    expect(why('ABC', one, rectangle(0.5, 0, 2.5, 1))).toEqual({
      refused: 'would-vanish',
      at: place(1, 0),
      params: { grid: 'B网格' },
    });
    expect(why('ABC', one, rectangle(1, 0, 2, 1)).refused).toBe('would-vanish');
  });
  test('where it touches no community, and no grid', () => {
    expect(why('ABC', one, rectangle(5, 5, 6, 6))).toEqual({ refused: 'outside', at: place(5, 5), params: {} });
    expect(why('A.C', {}, rectangle(1.2, 0.2, 1.8, 0.8)).refused).toBe('outside');
  });
  test('where the community that is named is not loaded, or is elsewhere', () => {
    expect(why('ABC', one, rectangle(0.5, 0, 1.5, 1), { community: '123' })).toMatchObject({
      refused: 'unknown-division',
      params: { code: '123' },
    });
    expect(why('ABC', { communities: 'abb' }, rectangle(1.2, 0, 1.8, 1), { community: a }).refused).toBe('outside');
  });
  test('where the name is another grid’s of the community; in another community it is free', () => {
    const ring = rectangle(0.5, 0, 1.5, 1);
    expect(why('ABC', one, ring, { name: 'C网格' })).toMatchObject({
      refused: 'name-taken',
      params: { name: 'C网格' },
    });
    expect(after('ABC', { communities: 'aab' }, ring, { name: 'C网格' }).made.name).toBe('C网格');
  });
  test('where no number is left', () => {
    expect(why('ABC', { ...one, numbered: true, issued: [`${a}899`] }, rectangle(0.5, 0, 1.5, 1)).refused).toBe(
      'band-full',
    );
  });
  test('where the ring has no area', () => {
    expect(why('ABC', one, path(0.5, 0.5, 2.5, 0.5, 1.5, 0.5)).refused).toBe('outside');
  });
});
