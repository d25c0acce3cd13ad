import type { Axis } from './street-plan';
import { toLattice, onLattice } from './lattice-plane';
import {
  crossing,
  doubleArea,
  extentOf,
  inside,
  mix,
  near,
  projectOn,
  toSegment,
  type Place,
  type Ring,
} from './plane';

/** A directed edge of a face: the place it starts from and what runs along it. */
export interface Side {
  readonly from: Place;
  readonly along: Axis;
}

/** A face of the arrangement: its shell counter-clockwise, its holes clockwise; the interior lies to the left of every side. */
export interface Face {
  readonly shell: readonly Side[];
  readonly holes: readonly (readonly Side[])[];
}

/** An end this near to a line (metres) stands on it: wider than the rounding, narrower than anything drawn on purpose. */
const ON_LINE = 0.04;

/**
 * The bounded faces between lines. Lines are cut where they cross or touch, ends that lead nowhere are dropped; neighbours
 * carry the same places along their common border, all of them on the lattice. Where two axes share an edge the first names it.
 */
export function facesBetween(axes: readonly Axis[]): readonly Face[] {
  const segments = axes.flatMap((along) =>
    along.line.slice(1).map((b, i) => ({ along, a: onLattice(along.line[i]!), b: onLattice(b) })),
  );
  const nodes = collectNodes(segments);
  const graph = linkNodes(segments, nodes);
  dropDeadEnds(graph);
  return assemble(walk(graph));
}

export const ringOf = (sides: readonly Side[]): Ring => sides.map(({ from }) => from);

export const holds = (face: Face, place: Place): boolean =>
  inside(place, ringOf(face.shell)) && !face.holes.some((hole) => inside(place, ringOf(hole)));

export const keyOf = (place: Place): string => toLattice(place).join();

interface Segment {
  readonly along: Axis;
  readonly a: Place;
  readonly b: Place;
}
type Graph = Map<string, { readonly at: Place; readonly to: Map<string, Axis> }>;

function collectNodes(segments: readonly Segment[]): Map<string, Place> {
  const nodes = new Map<string, Place>();
  const add = (place: Place): void => {
    const snapped = onLattice(place);
    nodes.set(keyOf(snapped), snapped);
  };
  const extents = segments.map(({ a, b }) => extentOf([a, b]));
  segments.forEach(({ a, b }, i) => {
    add(a);
    add(b);
    for (let j = i + 1; j < segments.length; j++) {
      if (!near(extents[i]!, extents[j]!, 0)) continue;
      const { a: c, b: d } = segments[j]!;
      const at = crossing(a, b, c, d);
      // a touch at an end is that end, not a second node a centimetre beside it
      if (at && [a, b].every((p) => toSegment(p, c, d) > ON_LINE) && [c, d].every((p) => toSegment(p, a, b) > ON_LINE))
        add(mix(a, b, at[0]));
    }
  });
  return nodes;
}

function linkNodes(segments: readonly Segment[], nodes: ReadonlyMap<string, Place>): Graph {
  const graph: Graph = new Map(Array.from(nodes, ([key, at]) => [key, { at, to: new Map<string, Axis>() }]));
  const sorted = Array.from(nodes.values()).sort((p, q) => p[0] - q[0]);
  for (const { along, a, b } of segments) {
    const extent = extentOf([a, b]);
    const on = sorted.filter(
      (p) =>
        p[0] >= extent.west - 1 &&
        p[0] <= extent.east + 1 &&
        near(extentOf([p]), extent, 1) &&
        toSegment(p, a, b) <= ON_LINE,
    );
    on.sort((p, q) => projectOn(p, a, b) - projectOn(q, a, b));
    for (let i = 0; i + 1 < on.length; i++) {
      const [p, q] = [keyOf(on[i]!), keyOf(on[i + 1]!)];
      if (!graph.get(p)!.to.has(q)) graph.get(p)!.to.set(q, along);
      if (!graph.get(q)!.to.has(p)) graph.get(q)!.to.set(p, along);
    }
  }
  return graph;
}

function dropDeadEnds(graph: Graph): void {
  const open = Array.from(graph.keys());
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const node = graph.get(key);
    if (!node || node.to.size > 1) continue;
    graph.delete(key);
    for (const other of node.to.keys()) {
      graph.get(other)!.to.delete(key);
      open.push(other);
    }
  }
}

/** Follows every directed edge, turning as far left as possible, until it comes home. */
function walk(graph: Graph): Side[][] {
  const next = new Map<string, string>();
  for (const [key, { at, to }] of graph) {
    const bearing = (other: string): number => {
      const { at: place } = graph.get(other)!;
      return Math.atan2(place[1] - at[1], place[0] - at[0]);
    };
    const around = Array.from(to.keys()).sort((p, q) => bearing(p) - bearing(q));
    around.forEach((other, i) => next.set(`${other}>${key}`, around[(i + around.length - 1) % around.length]!));
  }
  const rings: Side[][] = [];
  const seen = new Set<string>();
  for (const [start, node] of graph)
    for (const first of node.to.keys()) {
      const ring: Side[] = [];
      for (let [p, q] = [start, first]; !seen.has(`${p}>${q}`); [p, q] = [q, next.get(`${p}>${q}`)!]) {
        seen.add(`${p}>${q}`);
        ring.push({ from: graph.get(p)!.at, along: graph.get(p)!.to.get(q)! });
      }
      if (ring.length > 0) rings.push(ring);
    }
  return rings;
}

/** Counter-clockwise rings are shells; a clockwise one is the hole of the smallest shell around it, or the outer rim. */
function assemble(rings: readonly Side[][]): Face[] {
  const shells = rings.filter((ring) => doubleArea(ringOf(ring)) > 0);
  const faces = shells.map((shell) => ({ shell, holes: [] as Side[][], area: doubleArea(ringOf(shell)) }));
  for (const hole of rings.filter((ring) => doubleArea(ringOf(ring)) < 0)) {
    const keys = new Set(hole.map(({ from }) => keyOf(from)));
    faces
      .filter(({ shell }) => inside(hole[0]!.from, ringOf(shell)) && !shell.some(({ from }) => keys.has(keyOf(from))))
      .sort((a, b) => a.area - b.area)[0]
      ?.holes.push(hole);
  }
  return faces;
}
