import { keyOf, ringOf, type Face } from './arrangement';
import { nearestOn } from './curve';
import { onLattice } from './lattice-plane';
import { areaOf, centroidOf, crossing, distance, dot, inside, minus, mix, type Place, type Ring } from './plane';
import type { Chance } from './random';
import type { Axis } from './street-plan';
import type { StreetNames } from './names';

/** Junctions nearer than this (metres) become one: streets meet, they do not miss each other by a few steps. */
const JUNCTION = 22;

/**
 * The smaller streets, lanes and walls that divide a block into parcels of about `target` m²: it is cut across its long side,
 * and its parts again. `junctions` are the ends so far; new ends join them.
 */
export function streetsWithin(
  block: Face,
  target: number,
  chance: Chance,
  names: StreetNames,
  junctions: Place[],
): Axis[] {
  const cuts: Axis[] = [];
  const divide = (ring: Ring): void => {
    const area = areaOf(ring);
    if (area < target * 1.55) return;
    const cut = bestCut(ring, chance, junctions);
    if (!cut) return;
    junctions.push(cut.line[0]!, cut.line.at(-1)!);
    cuts.push({ ...streetFor(area, target, chance, names), line: cut.line, main: false });
    cut.parts.forEach(divide);
  };
  divide(ringOf(block.shell));
  return cuts;
}

interface Cut {
  readonly line: readonly Place[];
  readonly parts: readonly [Ring, Ring];
}

/** What a cut is on the ground: the larger the piece it divides, the wider the street. */
function streetFor(area: number, target: number, chance: Chance, names: StreetNames): Omit<Axis, 'line' | 'main'> {
  if (area > 62_000) return { kind: 'road', name: names.street(), width: chance.pick([10, 11, 12]) };
  if (area > target * 2.2 || chance.happens(0.55))
    return { kind: 'road', name: names.lane(), width: chance.pick([5, 5, 6]) };
  return { kind: 'wall', name: '', width: 0 };
}

function bestCut(ring: Ring, chance: Chance, junctions: readonly Place[]): Cut | null {
  let best: Cut | null = null;
  let bestScore = 0.34;
  for (let attempt = 0; attempt < 16; attempt++) {
    const cut = cutAcross(ring, chance, junctions);
    const score = cut
      ? Math.min(...cut.parts.map(compactness)) + Math.min(...cut.parts.map(areaOf)) / areaOf(ring) / 2
      : 0;
    if (cut && score > bestScore) [best, bestScore] = [cut, score];
  }
  return best;
}

function cutAcross(ring: Ring, chance: Chance, junctions: readonly Place[]): Cut | null {
  const angle = longAxis(ring) + Math.PI / 2 + chance.between(-0.1, 0.1);
  const along: Place = [Math.sin(angle), -Math.cos(angle)];
  const across: Place = [Math.cos(angle), Math.sin(angle)];
  const reach = Math.sqrt(areaOf(ring)) * chance.between(-0.16, 0.16);
  const middle = centroidOf(ring);
  const start: Place = [middle[0] + along[0] * reach, middle[1] + along[1] * reach];
  if (!inside(start, ring)) return null;
  const [a, b] = [endOn(ring, start, across, junctions), endOn(ring, start, [-across[0], -across[1]], junctions)];
  if (!a || !b) return null;
  const line = bow(a.at, b.at, chance.between(-0.05, 0.05));
  if (line.slice(1, -1).some((p) => !inside(p, ring) || distance(p, nearestOn([...ring, ring[0]!], p)) < 12))
    return null;
  return { line, parts: [partOf(ring, a, b, line), partOf(ring, b, a, [...line].reverse())] };
}

interface End {
  readonly side: number;
  readonly at: Place;
}

/** Where a ray leaves the ring; at a junction where one is near, never just beside a corner. */
function endOn(ring: Ring, from: Place, way: Place, junctions: readonly Place[]): End | null {
  const far: Place = [from[0] + way[0] * 3000, from[1] + way[1] * 3000];
  let hit: End | null = null;
  for (let i = 0; i < ring.length; i++) {
    const cross = crossing(from, far, ring[i]!, ring[(i + 1) % ring.length]!);
    if (cross && (!hit || distance(from, mix(from, far, cross[0])) < distance(from, hit.at)))
      hit = { side: i, at: mix(from, far, cross[0]) };
  }
  if (!hit) return null;
  const at = hit.at;
  const junction = junctions.find((p) => distance(p, at) < JUNCTION);
  if (junction) {
    const side = sideUnder(ring, junction);
    return side === null ? null : { side, at: junction };
  }
  if (corners(ring).some((p) => distance(p, at) < JUNCTION)) return null;
  // a vertex near by is taken as it is: streets bend where others begin
  const vertex = ring.findIndex((p) => distance(p, at) < 5);
  return vertex >= 0 ? { side: vertex, at: ring[vertex]! } : { side: hit.side, at: onLattice(at) };
}

function sideUnder(ring: Ring, place: Place): number | null {
  const side = ring.findIndex((p, i) => distance(place, nearestOn([p, ring[(i + 1) % ring.length]!], place)) < 0.04);
  return side < 0 ? null : side;
}

/** The part of the ring from b round to a, closed by the cut from a to b. */
function partOf(ring: Ring, a: End, b: End, line: readonly Place[]): Ring {
  const part: Place[] = [...line];
  const steps = (a.side - b.side + ring.length) % ring.length;
  for (let k = 1; k <= steps; k++) part.push(ring[(b.side + k) % ring.length]!);
  return part.filter((p, i) => keyOf(p) !== keyOf(part[(i + part.length - 1) % part.length]!));
}

const corners = (ring: Ring): Place[] =>
  ring.filter((p, i) => {
    const [u, v] = [minus(p, ring[(i + ring.length - 1) % ring.length]!), minus(ring[(i + 1) % ring.length]!, p)];
    return dot(u, v) < 0.85 * Math.sqrt(dot(u, u) * dot(v, v));
  });

function bow(a: Place, b: Place, share: number): readonly Place[] {
  const pieces = Math.max(2, Math.round(distance(a, b) / 26));
  const normal: Place = [-(b[1] - a[1]) * share, (b[0] - a[0]) * share];
  return Array.from({ length: pieces + 1 }, (_, k) => {
    const [t, p] = [k / pieces, mix(a, b, k / pieces)];
    const lift = 4 * t * (1 - t);
    return k === 0 ? a : k === pieces ? b : onLattice([p[0] + normal[0] * lift, p[1] + normal[1] * lift]);
  });
}

function compactness(ring: Ring): number {
  const round = ring.reduce((sum, p, i) => sum + distance(p, ring[(i + 1) % ring.length]!), 0);
  return (4 * Math.PI * areaOf(ring)) / round ** 2;
}

/** The direction (radians) in which the ring is longest for its width. */
function longAxis(ring: Ring): number {
  let [best, bestRatio] = [0, 0];
  for (let angle = 0; angle < Math.PI; angle += Math.PI / 36) {
    const spread = (way: Place): number => {
      const reach = ring.map((p) => dot(p, way));
      return Math.max(...reach) - Math.min(...reach);
    };
    const ratio = spread([Math.cos(angle), Math.sin(angle)]) / spread([-Math.sin(angle), Math.cos(angle)]);
    if (ratio > bestRatio) [best, bestRatio] = [angle, ratio];
  }
  return best;
}
