import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isClearlySimple } from '../../src/checks/clearly-simple';
import { area2, area2OfShape, eachEdge } from '../../src/geometry/ring';
import type { Line, Ring, Shape } from '../../src/geometry/lattice';
import type { Edit } from '../../src/plan/edit';
import type { Patch } from '../../src/plan/patch';
import { openGeosOverlay, type GeosOverlay } from '../bench/geos-overlay';
import { moveBy } from './moves/move';
import { planOf } from './plans/plan-spec';
import { wander } from './proof/wander';

/**
 * GEOS does the same overlay with a precision of one unit, on coordinates taken from a near place, and comes to the same areas: for a
 * merge to the unit, else but for rounding. Both engines bend a border to the lattice places nearest to it. A bend sweeps a triangle on
 * the border, no higher than √½ of a unit: half of that times the border's length, and as much on GEOS's side. So the areas differ by no
 * more than √½ times the length of all that the edit drew or bent. (Measured: a third of that at the most.)
 */
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);
const EDITS = 40;

let geos: GeosOverlay;
beforeAll(async () => {
  geos = await openGeosOverlay();
});

const counted = { split: 0, draw: 0, assign: 0, merge: 0 };

describe('areas are those of GEOS', () => {
  test.each(SEEDS)('seed %d', (seed) => {
    const cell = seed % 3 === 0 ? 600 : 20_000;
    const world = planOf({
      seed,
      size: 4,
      cell,
      housesPerGrid: 0,
      holes: 2,
      parts: 1,
      faults: 0,
      listed: 0,
      locked: 0,
    });
    const verbs = { split: 4, draw: 3, assign: 3, merge: 3 };
    const moves = fc.sample(moveBy({ verbs }), { seed, numRuns: EDITS });
    const plain = moves.map((move) => ({ ...move, keepBuildingsWhole: false }));
    for (const { edit, answer } of wander(world, plain)) {
      if ('refused' in answer) continue;
      for (const { what, ours, theirs, length } of compared(edit, answer, world.divisions.get.bind(world.divisions))) {
        const off = Math.abs(ours - theirs) / 2;
        expect(off, `${what}: ${ours / 2} and ${theirs / 2} of ${JSON.stringify(edit)}`).toBeLessThanOrEqual(
          BOUND * length,
        );
      }
      geos.release();
    }
  });

  test('of every verb many were compared', () => {
    for (const [verb, count] of Object.entries(counted)) expect(count, verb).toBeGreaterThan(200);
  });
});

const BOUND = Math.SQRT1_2;

interface Compared {
  readonly what: string;
  /** Twice the areas, in square units. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the borders that could be bent, in units. */
  readonly length: number;
}

function compared(edit: Edit, patch: Patch, division: (code: string) => { shape: Shape } | undefined): Compared[] {
  const rows = Object.entries(patch.grids ?? {});
  switch (edit.edit) {
    case 'merge': {
      const gone = rows.filter(([, [, after]]) => after === null).map(([, [before]]) => before!.shape);
      const made = rows.find(([id]) => id === `${edit.id}.1`)![1][1]!.shape;
      counted.merge++;
      const union = gone.map(geos.put).reduce(geos.union);
      return [{ what: 'merged', ours: area2OfShape(made), theirs: geos.area2(union), length: 0 }];
    }
    case 'split': {
      const whole = patch.grids![edit.grid]![0]!.shape;
      const parts = rows
        .filter(([id, [before]]) => id === edit.grid || before === null)
        .map(([, [, after]]) => after!.shape);
      const faces = geos.facesWithin(whole, edit.lines);
      counted.split++;
      // by area: a part is one face, or several where the line only leads into it
      const ours = parts.map(area2OfShape).sort((a, b) => b - a);
      const theirs = faces.map(geos.area2).sort((a, b) => b - a);
      const length = freshLength(patch) + edit.lines.reduce((sum, line) => sum + lengthOfLine(line), 0);
      const count = Math.max(ours.length, theirs.length);
      return Array.from({ length: count }, (_, i) => ({
        what: `part ${i}`,
        ours: ours[i] ?? 0,
        theirs: theirs[i] ?? 0,
        length,
      }));
    }
    case 'draw':
    case 'assign': {
      const ring = edit.ring;
      if (!ring) return [];
      // GEOS knows no ring that crosses itself
      const drawn = [[area2(ring) < 0 ? turned(ring) : ring]];
      if (!isClearlySimple(drawn)) return [];
      const taker = edit.edit === 'draw' ? `${edit.id}.1` : edit.to;
      const community = patch.grids![taker]?.[1]?.community;
      if (community === undefined) return [];
      const within = areal(geos.intersection(geos.put(drawn), geos.put(division(community)!.shape)));
      counted[edit.edit]++;
      const length = freshLength(patch) + lengthOfLine([...ring, ring[0]!, ring[1]!]);
      return rows.map(([id, [before, after]]) => {
        const had = before ? geos.put(before.shape) : null;
        const has = id === taker ? (had ? geos.union(had, within) : within) : geos.difference(had!, within);
        return { what: id, ours: area2OfShape(after!.shape), theirs: geos.area2(has), length };
      });
    }
    default:
      return [];
  }
}

/** Without the lines and points in which the two only touch. */
const areal = (geometry: number): number => geos.put(geos.get(geometry));

const turned = (ring: Ring): Ring =>
  Array.from({ length: ring.length }, (_, i) => ring[ring.length - 2 - i + 2 * (i % 2)]!);

/** Length of the edges that a patch brings in, of those that took a new vertex as well. */
function freshLength(patch: Patch): number {
  const [old, fresh] = [new Set<string>(), new Map<string, number>()];
  for (const [before, after] of Object.values(patch.grids ?? {})) {
    for (const ring of (before?.shape ?? []).flat())
      eachEdge(ring, (ax, ay, bx, by) => old.add([ax, ay, bx, by].join()).add([bx, by, ax, ay].join()));
    for (const ring of (after?.shape ?? []).flat())
      eachEdge(ring, (ax, ay, bx, by) => fresh.set([ax, ay, bx, by].join(), Math.hypot(bx - ax, by - ay)));
  }
  return [...fresh].reduce((sum, [key, length]) => (old.has(key) ? sum : sum + length), 0);
}

function lengthOfLine(line: Line): number {
  let length = 0;
  for (let i = 0; i + 3 < line.length; i += 2)
    length += Math.hypot(line[i + 2]! - line[i]!, line[i + 3]! - line[i + 1]!);
  return length;
}
