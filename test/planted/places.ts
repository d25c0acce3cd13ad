import type { Line, Position, Shape } from '../../src/geometry/lattice';
import { shuffled } from '../bench/generate-houses';
import type { Random } from '../random';
import type { City, DivisionRow, GridId, GridRow } from './city';
import { commonPath, commonPlaces, countOf, freePath } from './paths';

/** The kinds of places at which faults are planted, with the clean rows that meet there. */
export interface Places {
  /** A border inside a community. */
  readonly inner: Border;
  /** A border between two communities of one street. */
  readonly community: Border;
  /** A border between two streets. */
  readonly street: Border;
  /** A border of the city. */
  readonly rim: Rim;
  /** Where three grids of one community meet. */
  readonly corner: Corner;
  /** Where three grids of two communities meet. */
  readonly communityCorner: Corner;
  /** A dedicated grid in the hole of another one. */
  readonly hole: Hole;
  /** One ordinary grid. */
  readonly cell: { readonly a: GridRow };
}
export type PlaceKind = keyof Places;

/** From corner to corner, in the direction in which the outline of `a` runs: `a` lies to the left, `b` to the right. */
export interface Border {
  readonly a: GridRow;
  readonly b: GridRow;
  readonly path: Line;
}

export interface Rim {
  readonly a: GridRow;
  readonly path: Line;
}

/** `through` has a straight border there, and the two others meet on it. */
export interface Corner {
  readonly at: Position;
  readonly through: GridRow;
  readonly arms: readonly [GridRow, GridRow];
}

export interface Hole {
  readonly host: GridRow;
  readonly dedicated: GridRow;
}

export interface PlaceFinder {
  /**
   * Gives places of a kind to `use`, in random order, until one suits; its grids are then taken, so that no other fault is planted at
   * them. False: none suits.
   */
  find<K extends PlaceKind>(kind: K, use: (place: Places[K]) => boolean): boolean;
}

export function placeFinder(city: City, random: Random): PlaceFinder {
  const rows = new Map(city.grids.map((row) => [row.id, row]));
  const found = candidates(city, rows);
  const lists = Object.fromEntries(
    Object.entries(found).map(([kind, list]) => [kind, shuffled(random, list as Candidate<unknown>[])]),
  ) as Candidates;
  const taken = new Set<GridId>();
  return {
    find(kind, use) {
      for (const { grids, place } of lists[kind]) {
        if (grids.some((id) => taken.has(id))) continue;
        const there = place();
        if (!there || !use(there)) continue;
        for (const id of grids) taken.add(id);
        return true;
      }
      return false;
    },
  };
}

interface Candidate<P> {
  readonly grids: readonly GridId[];
  /** Computed when it is asked for; null: it is not such a place after all. */
  readonly place: () => P | null;
}

type Candidates = { [K in PlaceKind]: Candidate<Places[K]>[] };

/** Places of a border nearer to its ends than this are left to the corners. */
export const FROM_CORNER = 4;
const SHORTEST_BORDER = 2 * FROM_CORNER + 6;

function candidates({ cells, hosts }: City, rows: ReadonlyMap<GridId, GridRow>): Candidates {
  const all: Candidates = {
    inner: [],
    community: [],
    street: [],
    rim: [],
    corner: [],
    communityCorner: [],
    hole: [],
    cell: [],
  };
  const hostIds = new Set(hosts.values());
  const lots = new Map<GridId, number>();
  for (const id of cells.flat()) lots.set(id, (lots.get(id) ?? 0) + 1);
  const isPlain = (id: GridId | undefined): id is GridId => id !== undefined && lots.get(id) === 1 && !hostIds.has(id);
  const row = (id: GridId): GridRow => rows.get(id)!;

  for (const [j, line] of cells.entries())
    for (const [i, id] of line.entries()) {
      if (isPlain(id)) {
        all.cell.push({ grids: [id], place: () => ({ a: row(id) }) });
        for (const other of [line[i + 1], cells[j + 1]?.[i]])
          if (isPlain(other)) all[borderKind(row(id), row(other))].push(borderOf(row(id), row(other)));
        const around = [line[i - 1], line[i + 1], cells[j - 1]?.[i], cells[j + 1]?.[i]];
        if (around.filter((other) => other === undefined).length === 1)
          all.rim.push(rimOf(row(id), around.filter((other) => other !== undefined).map(row)));
      } else if (line[i + 1] === id)
        for (const beside of [cells[j - 1], cells[j + 1]]) {
          const [west, east] = [beside?.[i], beside?.[i + 1]];
          if (!isPlain(west) || !isPlain(east) || row(west).community !== row(east).community) continue;
          const kind = row(west).community === row(id).community ? 'corner' : 'communityCorner';
          all[kind].push(cornerOf(row(id), [row(west), row(east)]));
        }
    }
  for (const [dedicated, host] of hosts)
    all.hole.push({ grids: [dedicated, host], place: () => ({ host: row(host), dedicated: row(dedicated) }) });
  return all;
}

const borderKind = (a: GridRow, b: GridRow): 'inner' | 'community' | 'street' =>
  a.community === b.community ? 'inner' : a.community.slice(0, 9) === b.community.slice(0, 9) ? 'community' : 'street';

const borderOf = (a: GridRow, b: GridRow): Candidate<Border> => ({
  grids: [a.id, b.id],
  place: () => longEnough(commonPath(shellOf(a.shape), b.shape), (path) => ({ a, b, path })),
});

const rimOf = (a: GridRow, neighbours: readonly GridRow[]): Candidate<Rim> => ({
  grids: [a.id],
  place: () => {
    const path = freePath(
      shellOf(a.shape),
      neighbours.map(({ shape }) => shape),
    );
    return longEnough(path, () => ({ a, path: path! }));
  },
});

const longEnough = <T>(path: Line | null, make: (path: Line) => T): T | null =>
  path && countOf(path) >= SHORTEST_BORDER ? make(path) : null;

const cornerOf = (through: GridRow, arms: readonly [GridRow, GridRow]): Candidate<Corner> => ({
  grids: [through.id, ...arms.map(({ id }) => id)],
  place: () => {
    const places = commonPlaces([through, ...arms].map(({ shape }) => shape));
    return places.length === 1 ? { at: places[0]!, through, arms } : null;
  },
});

const shellOf = (shape: Shape): Line => shape[0]![0]!;

/** The street of a division or of a grid's community. */
export const streetOf = ({ community }: Pick<GridRow, 'community'>): DivisionRow['code'] => community.slice(0, 9);
