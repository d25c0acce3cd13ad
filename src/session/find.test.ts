import { describe, expect, it } from 'vitest';
import { nameColumns } from '../../test/footprint-texts';
import { communityCode, ORIGIN, plan, rectangle } from '../../test/drawing';
import { makeFootprints } from '../../test/make-footprints';
import { toDegrees } from '../geometry/lattice';
import { atOnce } from '../plan/in-steps';
import { createWorld, type World } from '../plan/world';
import { finding, MOST_HITS, type Hit } from './find';

const drawn = plan('AABC', {
  communities: 'aabb',
  street: true,
  numbered: true,
  houses: { h1: [0.2, 0.2, 0.4, 0.4], h2: [1.2, 0.2, 1.4, 0.4], H3: [2.2, 0.2, 2.4, 0.4], h4: [3.2, 0.2, 3.4, 0.4] },
  grids: { B: { name: '第一网格' }, C: { name: 'Ｐark 12' } },
});
const [CODE_A, CODE_B] = [`${communityCode('a')}001`, `${communityCode('b')}001`];

/** The same plan, its houses called so. */
const named = (names: readonly string[], of: World = drawn): World =>
  createWorld({
    grids: of.grids.values(),
    divisions: of.divisions.values(),
    footprints: { ...of.footprints, ...nameColumns(names) },
  });
const world = named(['晴川路1号', '晴川路11号', '', '中心医院']);

const said = (hit: Hit): string =>
  hit.kind === 'place' ? hit.at.join() : 'grid' in hit ? hit.grid : 'division' in hit ? hit.division : hit.building;
const find = (text: string, among: World = world): string[] => atOnce(finding(text, among)).map(said);

describe('finding', () => {
  it('nothing for nothing', () => {
    expect(find('  ')).toEqual([]);
    expect(find('没有这个')).toEqual([]);
  });

  it('a code, whole, in groups, in wide digits; by its end before its beginning', () => {
    expect(find(CODE_A)).toEqual(['A']);
    expect(find('330199 009 001 001')).toEqual(['A']);
    expect(find('３３０１９９００９００１００１')).toEqual(['A']);
    expect(find('001').slice(0, 3)).toEqual(['A', 'B', communityCode('a')]);
    expect(find(communityCode('b'))).toEqual([communityCode('b'), 'B', 'C']);
    expect(find(CODE_B.slice(-4))).toEqual(['B']);
  });

  it('a name, with its community before it or without; capitals and width make no difference', () => {
    expect(find('第一网格')).toEqual(['B']);
    expect(find('b社区第一')).toEqual(['B']);
    expect(find('PARK12')).toEqual(['C']);
    expect(find('a社区')).toEqual([communityCode('a'), 'A']);
    expect(find('街道')).toEqual(['330199009']);
  });

  it('a building by its name or its id', () => {
    expect(find('晴川路1')).toEqual(['h1', 'h2']);
    expect(find('晴川路1号')).toEqual(['h1']);
    expect(find('医院')).toEqual(['h4']);
    expect(find('H3')).toEqual(['H3']);
    expect(find('h3')).toEqual([]);
  });

  it('a building that is called by its own id is told once', () => {
    expect(find('h2', named(['', 'h2', '', '']))).toEqual(['h2']);
  });

  it('a coordinate; where both orders are possible the one near the plan', () => {
    const [longitude, latitude] = ORIGIN.map(toDegrees) as [number, number];
    expect(find(`${longitude.toFixed(4)}, ${latitude.toFixed(4)}`)).toEqual([ORIGIN.join()]);
    expect(find(`${latitude.toFixed(4)} ${longitude.toFixed(4)}`)).toEqual([ORIGIN.join()]);
    // a plan at 20° N 20.05° E
    const shifted = createWorld({
      divisions: [...drawn.divisions.values()].map((division) => ({
        ...division,
        shape: [[[400_000_000, 200_000_000, 401_000_000, 200_000_000, 401_000_000, 201_000_000]]],
      })),
    });
    expect(find('20.05, 40.05', shifted)).toEqual(['400500000,200500000']);
    expect(find('40.05, 20.05', shifted)).toEqual(['400500000,200500000']);
  });

  it('a retired grid, behind those in use that match as well', () => {
    const retired = { at: '2026-01-01T00:00:00Z', reason: '合并' };
    const [first, ...others] = [...drawn.grids.values()];
    const old = createWorld({ grids: [{ ...first!, shape: [], retired }, ...others] });
    expect(find('001', old)).toEqual(['B', 'A']);
  });

  it(`at most ${MOST_HITS}, what is called exactly so first however late it stands`, () => {
    const ids = Array.from({ length: 9000 }, (_, i) => `b${i}`);
    const names = ids.map((_, i) => (i === 8999 ? '楼' : `楼${i}`));
    const many = createWorld({
      footprints: {
        ...makeFootprints(ids.map((id) => ({ id, rings: [rectangle(0, 0, 1, 1)] }))),
        ...nameColumns(names),
      },
      holders: [],
    });
    const hits = find('楼', many);
    expect(hits).toHaveLength(MOST_HITS);
    expect(hits.slice(0, 2)).toEqual(['b8999', 'b0']);
  });
});
