import { describe, expect, test } from 'vitest';
import { communityCode, draw, path, place, plan, rectangle, type PlanOptions } from '../../test/drawing';
import { done, refused } from '../../test/do-edit';
import { editedPlan, foundBy, withGrids } from '../../test/laws/dirty-plan';
import { brokenEdges, unevenCommunities } from '../../test/laws/laws';
import { Random } from '../../test/random';
import type { Position } from '../geometry/lattice';
import { area2OfShape } from '../geometry/ring';
import type { GridId } from '../plan/grid';
import { createWorld, membersOf, type World } from '../plan/world';

const fill = (at: Position, to: GridId | null) => ({ edit: 'fill-gap', place: at, to }) as const;
const a = communityCode('a');

function after(drawing: string, at: Position, to: GridId | null, options: PlanOptions = {}) {
  const world = plan(drawing, options);
  const patch = done(world, fill(at, to));
  return { world, patch, drawn: draw(world), made: world.grids.get('e1.1')! };
}
const whole = (drawing: string): PlanOptions => ({ communities: drawing.replace(/\S/g, 'a') });

describe('a blind spot goes as a whole', () => {
  test('to the grid named, wherever in it the place is', () => {
    const ground = 'AA.BB\nAA..B';
    for (const at of [place(2.5, 1.5), place(3.9, 0.1), place(2.001, 0.001)])
      expect(after(ground, at, 'B', whole(ground)).drawn).toBe('AABBB\nAABBB');
  });
  test('to become a grid of its own, with the next code and a name after it', () => {
    const { drawn, made } = after('A.B', place(1.5, 0.5), null, { ...whole('A.B'), numbered: true });
    expect(drawn).toBe('A1B');
    expect(made).toMatchObject({ code: `${a}003`, name: '第三网格', kind: 'urban', community: a });
    expect(made.shape).toEqual([[rectangle(1, 0, 2, 1)]]);
  });
  test('and leaves another one, that it meets in a corner only', () => {
    const ground = 'A.B\n.AB';
    expect(after(ground, place(1.5, 1.5), 'A', whole(ground)).drawn).toBe('AAB\n.AB');
  });
  test('to a grid that does not touch it, as a detached part', () => {
    const { world, drawn } = after('AB.', place(2.5, 0.5), 'A', whole('AB.'));
    expect(drawn).toBe('ABA');
    expect(world.grids.get('A')!.shape).toHaveLength(2);
  });
  test('round an island, which stays', () => {
    const ground = 'AAAAA\nA...A\nA.B.A\nA...A\nAAAAA';
    expect(after(ground, place(1.5, 1.5), 'B', whole(ground)).drawn).toBe('AAAAA\nABBBA\nABBBA\nABBBA\nAAAAA');
  });
  test('though nobody else is in the community yet', () => {
    expect(after('..', place(0.5, 0.5), null, { communities: 'aa' }).drawn).toBe('11');
  });
  test('only inside the community of the place, of a gap that lies in two', () => {
    const { world, drawn } = after('A..B', place(1.5, 0.5), 'A', { communities: 'aabb' });
    expect(drawn).toBe('AA.B');
    expect(world.grids.get('A')!.shape).toEqual([[path(0, 0, 1, 0, 2, 0, 2, 1, 1, 1, 0, 1)]]);
  });
  test('only as far as nobody has it: what sticks out of its own community into the gap stays', () => {
    expect(
      after('A.BB', place(1.2, 0.5), 'A', { communities: 'aabb', grids: { B: { shape: [[rectangle(1.5, 0, 4, 1)]] } } })
        .drawn,
    ).toBe('A+BB');
  });
  test('in a sub-district, where no community is loaded', () => {
    const street = [...plan('A..', { communities: 'aaa', street: true }).divisions.values()].slice(1);
    const world = createWorld({ grids: plan('A..').grids.values(), divisions: street });
    done(world, fill(place(1.5, 0.5), 'A'));
    expect(draw(world)).toBe('AAA');
  });
});

describe('a gap too thin to hold a place of the lattice', () => {
  // between the borders of A and B, a unit apart at its widest
  const [x0, y0] = place(1, 0);
  const [x1, y1] = place(1, 1);
  const thin = (): World => {
    const world = plan('AB', { communities: 'aa' });
    const [A, B] = [world.grids.get('A')!, world.grids.get('B')!];
    const shape = [[[...place(0, 0), x0, y0, x0 - 1, y0 + 500, x1, y1, ...place(0, 1)]]];
    return createWorld({ grids: [{ ...A, shape }, B], divisions: world.divisions.values() });
  };
  test.each<[string, Position]>([
    ['found on its border', [x0, y0 + 500]],
    ['found where a finding stands', foundBy(thin(), 'gap')[0]!.at!],
  ])('%s', (_what, at) => {
    const world = thin();
    done(world, fill(at, 'A'));
    expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
  });
  test('a second one beside it is left for its own decision', () => {
    const world = plan('AB', { communities: 'aa' });
    const [A, B] = [world.grids.get('A')!, world.grids.get('B')!];
    const shape = [
      [[...place(0, 0), x0, y0, x0 - 1, y0 + 200, x0, y0 + 500, x0 - 1, y0 + 700, x1, y1, ...place(0, 1)]],
    ];
    const dirty = createWorld({ grids: [{ ...A, shape }, B], divisions: world.divisions.values() });
    done(dirty, fill([x0 - 1, y0 + 700], 'A'));
    expect(foundBy(dirty, 'gap')).toHaveLength(1);
    expect(area2OfShape(dirty.grids.get('B')!.shape)).toBe(area2OfShape(B.shape));
  });
});

describe('without any division', () => {
  test('a hole between grids, also a wide one', () => {
    expect(after('AAA\nA.A\nAAA', place(1.5, 1.5), 'A').drawn).toBe('AAA\nAAA\nAAA');
    const wide = ['A'.repeat(30), ...Array.from({ length: 20 }, () => `A${'.'.repeat(28)}B`), 'B'.repeat(30)].join(
      '\n',
    );
    expect(after(wide, place(15, 10.5), 'B').drawn).not.toContain('.');
  });
  test('of the community of the grid with the longest common border', () => {
    const grids = { A: { community: '1' }, B: { community: '2', kind: 'rural' } } as const;
    expect(after('AAB\nA.B\nBBB', place(1.5, 1.5), null, { grids }).made).toMatchObject({
      community: '2',
      kind: 'rural',
    });
  });
  test('what is open to one side is no hole: a bay, and the country outside', () => {
    const why = (drawing: string, at: Position) => refused(plan(drawing), fill(at, 'A')).refused;
    expect(why('AAA\nA..\nAAA', place(1.5, 1.5))).toBe('no-gap-here');
    expect(why('AAAA\nA..A\nA.AA', place(2.5, 1.5))).toBe('no-gap-here');
    expect(why('AA', place(9, 9))).toBe('no-gap-here');
  });
});

describe('the kind of a grid of its own', () => {
  const kindOf = (grids: PlanOptions['grids']) =>
    after('ACB\nA.B\nAAB', place(1.5, 1.5), null, { ...whole('ACB\nA.B\nAAB'), grids: grids! }).made.kind;
  test('is that of the neighbour with the longest common border', () => {
    expect(kindOf({ A: { kind: 'rural' } })).toBe('rural');
    expect(kindOf({ C: { kind: 'rural' } })).toBe('urban');
  });
  test('but never dedicated', () => {
    expect(kindOf({ A: { kind: 'dedicated', category: '医院', introduction: '…' } })).toBe('urban');
  });
});

describe('refused', () => {
  const why = (drawing: string, at: Position, to: GridId | null, options: PlanOptions) =>
    refused(plan(drawing, options), fill(at, to));
  test('where a grid holds the place, or it lies outside', () => {
    for (const at of [place(0.5, 0.5), place(5, 5)])
      expect(why('A.B', at, 'A', whole('A.B'))).toEqual({ refused: 'no-gap-here', at, params: {} });
    expect(why('A.B', place(1.5, 0.5), 'A', { communities: 'a.a' }).refused).toBe('no-gap-here');
  });
  test('a grid of another community', () => {
    expect(why('A.B', place(1.5, 0.5), 'B', { communities: 'aab' })).toEqual({
      refused: 'different-communities',
      at: place(1.5, 0.5),
      params: { grid: 'B网格' },
    });
  });
  test('a grid that is not there, not drawn, retired or locked', () => {
    const shape = { shape: [] };
    const grids = {
      A: shape,
      B: { ...shape, retired: { at: '', reason: '…' } },
      D: { locked: [[rectangle(4, 0, 5, 1)]] },
    };
    const to = (id: string) => why('ABC.D', place(3.5, 0.5), id, { ...whole('ABC.D'), grids }).refused;
    expect(['Z', 'A', 'B', 'D'].map(to)).toEqual(['unknown-grid', 'not-drawn', 'retired', 'locked']);
  });
  test('where no number is left, or the place is no place', () => {
    const full = { ...whole('A.B'), numbered: true, issued: [`${a}899`] };
    expect(why('A.B', place(1.5, 0.5), null, full).refused).toBe('band-full');
    expect(why('A.B', [NaN, 0], null, full).refused).toBe('bad-geometry');
  });
});

describe('law: grids that are missing are made good, and nobody else’s land changes', () => {
  for (let seed = 1; seed <= 30; seed++)
    test(`seed ${seed}`, () => {
      const random = new Random(seed);
      const clean = editedPlan(random, { size: 6, edits: 25 });
      const grids = [...clean.grids.values()];
      const missing = new Set(Array.from({ length: random.int(1, 4) }, () => random.pick(grids)));
      const world = withGrids(
        clean,
        grids.filter((grid) => !missing.has(grid)),
      );
      const areas = new Map([...world.grids.values()].map(({ id, shape }) => [id, area2OfShape(shape)]));
      const takers = new Set<GridId>();
      let gaps = foundBy(world, 'gap');
      for (let n = 0; gaps.length > 0; n++) {
        const { at, divisions } = random.pick(gaps);
        const members = membersOf(world, divisions[0]!);
        const to = members.length === 0 || random.chance(0.3) ? null : random.pick(members).id;
        done(world, fill(at!, to), `fill${n}`);
        if (to !== null) takers.add(to);
        // one gap less each time, and the others are where they were
        const rest = foundBy(world, 'gap');
        expect(rest).toHaveLength(gaps.length - 1);
        gaps = rest;
      }
      expect([...brokenEdges(world), ...unevenCommunities(world)]).toEqual([]);
      for (const [id, area] of areas)
        if (!takers.has(id)) expect(area2OfShape(world.grids.get(id)!.shape), id).toBe(area);
    });
});
