import { grown, type Box } from '../geometry/box';
import type { Position } from '../geometry/lattice';
import { countOf, idOf, nameOf, rowOf, type Footprints } from '../plan/footprints';
import { LEVELS } from '../plan/division-tree';
import type { BuildingId, Division, DivisionId, Grid, GridId } from '../plan/grid';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { plainText } from './plain-text';
import { readPlace } from './read-place';
import { searching, textIndex, type TextIndex } from './text-index';

/** Something that was sought. What it is called is for the page to say. */
export type Hit =
  | { readonly kind: 'place'; readonly at: Position }
  | { readonly kind: 'grid'; readonly grid: GridId }
  | { readonly kind: 'division'; readonly division: DivisionId }
  | { readonly kind: 'building'; readonly building: BuildingId };

/** More than anybody reads; who sees so many types another letter. */
export const MOST_HITS = 50;

/**
 * What a text may mean in a plan, the likeliest first: a coordinate, the code or name of a grid or a division, the name or id of
 * a building. Capitals, wide signs and blanks make no difference. First comes what is called exactly so, then codes that
 * end so (a serial), names and codes that begin so, and what has it in it; of each the grids, from the smallest division to the
 * largest, and the buildings; what is retired stands behind.
 *
 * In steps of some milliseconds. The names of the buildings are made ready once, by the first search that needs them.
 */
export function* finding(text: string, world: World): Generator<void, readonly Hit[]> {
  const wanted = plainText(text);
  if (wanted === '') return [];
  const ranks: Hit[][] = [];
  const put = (rank: number, hit: Hit): void => {
    const list = (ranks[rank] ??= []);
    if (list.length < MOST_HITS) list.push(hit);
  };
  const place = likeliest(world, readPlace(text));
  if (place) put(0, { kind: 'place', at: place });
  yield* findingGrids(world, wanted, put);
  yield* findingDivisions(world, wanted, put);
  yield* findingBuildings(world, text.trim(), wanted, put);
  return ranks.flat().slice(0, MOST_HITS);
}

type Put = (rank: number, hit: Hit) => void;

/** From the first to the last; in between stand those that are retired. */
const RANK = { is: 0, ends: 2, begins: 4, holds: 6 } as const;

/** Rows of a step. */
const STEP = 1024;

function* findingGrids(world: World, wanted: string, put: Put): Generator<void, void> {
  const communities = new Map<string, string>();
  for (const { level, code, name } of world.divisions.values())
    if (level === 'community') communities.set(code, plainText(name));
  let count = 0;
  for (const grid of world.grids.values()) {
    if (++count % STEP === 0) yield;
    const { code, name } = plainOf(grid);
    const match =
      matchOf(code, wanted, true) ??
      matchOf(name, wanted) ??
      // 白荡海社区第四网格, as it is told to people
      matchOf((communities.get(grid.community) ?? '') + name, wanted);
    if (match) put(RANK[match] + (grid.retired ? 1 : 0), { kind: 'grid', grid: grid.id });
  }
}

function* findingDivisions(world: World, wanted: string, put: Put): Generator<void, void> {
  let count = 0;
  for (const level of LEVELS)
    for (const division of world.divisions.values()) {
      if (++count % STEP === 0) yield;
      if (division.level !== level) continue;
      const { code, name } = plainOf(division);
      const match = matchOf(code, wanted, true) ?? matchOf(name, wanted);
      if (match) put(RANK[match], { kind: 'division', division: division.id });
    }
}

function* findingBuildings({ footprints }: World, id: string, wanted: string, put: Put): Generator<void, void> {
  if (rowOf(footprints, id) !== undefined) put(RANK.is, { kind: 'building', building: id });
  let index = indexed.get(footprints);
  if (!index) indexed.set(footprints, (index = textIndex(countOf(footprints), (row) => nameOf(footprints, row))));
  yield* searching(index, wanted, (row, match) => {
    const building = idOf(footprints, row);
    if (building !== id) put(RANK[match], { kind: 'building', building });
  });
}

const indexed = new WeakMap<Footprints, TextIndex>();

/** Codes are known by their end, too. */
function matchOf(text: string, wanted: string, isCode = false): keyof typeof RANK | null {
  if (text === wanted) return 'is';
  if (isCode && text.endsWith(wanted)) return 'ends';
  const at = text.indexOf(wanted);
  return at < 0 ? null : at === 0 ? 'begins' : 'holds';
}

interface PlainRow {
  readonly code: string;
  readonly name: string;
}

/** Rows are values: what one says is made plain once. */
function plainOf(row: Grid | Division): PlainRow {
  let plain = plainRows.get(row);
  if (!plain) plainRows.set(row, (plain = { code: plainText(row.code), name: plainText(row.name) }));
  return plain;
}

const plainRows = new WeakMap<Grid | Division, PlainRow>();

/** Half a degree round the plan, in units: of two readings of a coordinate the one that lies there is meant. */
const NEAR = 5_000_000;

function likeliest(world: World, places: readonly Position[]): Position | undefined {
  if (places.length < 2) return places[0];
  return places.find((place) => isNear(world, place)) ?? places[0];
}

function isNear(world: World, [x, y]: Position): boolean {
  const around: Box = grown({ minX: x, minY: y, maxX: x, maxY: y }, NEAR);
  return gridsMeeting(world, around).length > 0 || divisionsMeeting(world, around).length > 0;
}
