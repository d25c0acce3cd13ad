import type { Box } from '../../geometry/box';
import type { Position } from '../../geometry/lattice';
import { PairTable } from '../../geometry/pair-table';
import type { Edge } from '../snap/near-lines';

/** The vertices of lines as numbered nodes; where one is asked for its neighbours, the lines round it are looked up. */
export interface LineNet {
  /** The node of a place, made where it is new. */
  node(place: Position): number;
  x(node: number): number;
  y(node: number): number;
  /** The nodes that an edge leads to, each once. */
  neighbours(node: number): readonly number[];
}

/**
 * A net that grows where it is walked: the ground is cut into square cells, and a cell's edges are looked up when the first of its
 * nodes is asked for its neighbours. So following a border costs what lies along it, not what the plan holds. `edgesIn` gives
 * every edge with a place in a box.
 */
export function lineNet(edgesIn: (box: Box) => readonly Edge[]): LineNet {
  const nodes = new PairTable(256);
  const links: number[][] = [];
  const known = new Set<number>();

  const nodeOf = ([x, y]: Position): number => {
    const node = nodes.add(x, y);
    if (node === links.length) links.push([]);
    return node;
  };
  const link = (from: Position, to: Position): void => {
    const list = links[nodeOf(from)]!;
    const node = nodeOf(to);
    if (!list.includes(node)) list.push(node);
  };
  const learn = (column: number, row: number): void => {
    const [minX, minY] = [column * SIDE, row * SIDE];
    const cell = { minX, minY, maxX: minX + SIDE - 1, maxY: minY + SIDE - 1 };
    const holds = ([x, y]: Position): boolean => x >= minX && x <= cell.maxX && y >= minY && y <= cell.maxY;
    for (const { a, b } of edgesIn(cell)) {
      // an edge that leads out of the cell is learnt once more from its other end
      if (holds(a)) link(a, b);
      if (holds(b)) link(b, a);
    }
  };

  return {
    node: nodeOf,
    x: (node) => nodes.first[node]!,
    y: (node) => nodes.second[node]!,
    neighbours(node) {
      const [column, row] = [Math.floor(nodes.first[node]! / SIDE), Math.floor(nodes.second[node]! / SIDE)];
      const cell = column * ROWS + row;
      if (!known.has(cell)) {
        known.add(cell);
        learn(column, row);
      }
      return links[node]!;
    },
  };
}

/** Side of a cell in units, some 650 m: a few grids of a town. */
const SIDE = 65_536;
/** More than there are rows of cells on the globe, so that column and row make one number. */
const ROWS = 2 ** 17;
