import { beforeAll, expect, test } from 'vitest';
import { isClearlySimple } from '../../src/checks/clearly-simple';
import { certify } from '../../src/checks/partition/certify';
import { areaOf, contentsOf, homeOf, rivalsOf } from '../../src/checks/partition/area';
import { facesOf } from '../../src/checks/partition/faults-of';
import type { FaceFault } from '../../src/checks/partition/fault';
import { boxOfShape, meets } from '../../src/geometry/box';
import type { Shape } from '../../src/geometry/lattice';
import { area2OfShape, canonicalShape, eachEdge } from '../../src/geometry/ring';
import { createWorld, type World } from '../../src/plan/world';
import { openGeosOverlay, type GeosOverlay } from '../bench/geos-overlay';
import { Random } from '../random';
import { editedPlan } from './dirty-plan';
import { FAULTS_OF_ROWS } from './plans/faults-of-rows';

/**
 * Of plans as files bring them GEOS finds the same land held twice, by the same two, the same land of divisions held by nobody, and the same
 * beyond the home, with the same area but for rounding (see overlay-by-geos.test.ts for how much that can be): nothing is lost where the
 * rules look less closely since it must be in order.
 */
const SEEDS = 16;
const ROUNDING = Math.SQRT1_2;

let geos: GeosOverlay;
beforeAll(async () => {
  geos = await openGeosOverlay();
});

test.each(Object.keys(FAULTS_OF_ROWS))('what GEOS finds is found: %s', (fault) => {
  let compared = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const world = spoiled(new Random(seed * 104_729), fault);
    certify(world);
    for (const [what, { ours, least, most, length }] of [...overlaps(world), ...gaps(world), ...beyond(world)]) {
      const off = Math.max(least - ours, ours - most) / 2;
      expect(off, `seed ${seed}, ${what}: ${ours / 2}, not ${least / 2} to ${most / 2}`).toBeLessThanOrEqual(
        ROUNDING * length,
      );
      if (least / 2 > ROUNDING * length) compared++;
    }
  }
  // a ring that runs the other way is no fault, and a vertex more makes one that is as narrow as rounding
  if (fault !== 'a ring turned round' && fault !== 'a vertex more') expect(compared).toBeGreaterThan(2);
});

function spoiled(random: Random, fault: string): World {
  const clean = editedPlan(random, { size: random.pick([4, 6, 7]), edits: random.int(0, 4) });
  const grids = [...clean.grids.values()];
  for (let n = random.int(1, 2); n > 0; n--) FAULTS_OF_ROWS[fault]!(random, grids);
  return createWorld({ grids, divisions: clean.divisions.values() });
}

interface Compared {
  /** Twice the areas: ours, and GEOS's. */
  readonly ours: number;
  readonly least: number;
  readonly most: number;
  /** How long the outlines are that take part. */
  readonly length: number;
}

/** Of what cannot be judged by GEOS nothing is compared: rings that meet themselves. */
const canJudge = (...shapes: readonly Shape[]): boolean => shapes.every(isClearlySimple);

function* overlaps(world: World): Generator<[string, Compared]> {
  const grids = [...world.grids.values()];
  const found = new Map<string, number>();
  for (const { holders, shape } of grids.flatMap(({ id }) => facesAt(world, `grid:${id}`, 'overlap')))
    for (const p of holders)
      for (const q of holders)
        if (p.id < q.id) found.set(`${p.id}+${q.id}`, (found.get(`${p.id}+${q.id}`) ?? 0) + area2OfShape(shape));
  for (const p of grids)
    for (const q of grids) {
      if (p.id >= q.id || !meets(boxOfShape(p.shape), boxOfShape(q.shape)) || !canJudge(p.shape, q.shape)) continue;
      const theirs = geos.area2(geos.intersection(geos.put(p.shape), geos.put(q.shape)));
      geos.release();
      const key = `${p.id}+${q.id}`;
      yield [key, { ours: found.get(key) ?? 0, least: theirs, most: theirs, length: lengthOf(p.shape, q.shape) }];
    }
}

function* gaps(world: World): Generator<[string, Compared]> {
  for (const division of world.divisions.values()) {
    const contents = contentsOf(world, division).map(({ shape }) => shape);
    if (!canJudge(division.shape, ...contents)) continue;
    const left = contents.reduce((rest, shape) => geos.difference(rest, geos.put(shape)), geos.put(division.shape));
    const theirs = geos.area2(left);
    geos.release();
    const ours = sum(facesAt(world, `division:${division.id}`, 'gap'));
    yield [
      `gap in ${division.id}`,
      { ours, least: theirs, most: theirs, length: lengthOf(division.shape, ...contents) },
    ];
  }
}

function* beyond(world: World): Generator<[string, Compared]> {
  for (const { id, shape } of world.grids.values()) {
    const area = areaOf(world, `grid:${id}`)!;
    const home = homeOf(world, area);
    const rivals = rivalsOf(world, area).map((rival) => rival.shape);
    if (home === null || !canJudge(shape, home.shape, ...rivals)) continue;
    const rest = geos.difference(geos.put(shape), geos.put(home.shape));
    const most = geos.area2(rest);
    // what is no land and held by somebody else is told as an overlap alone
    const left = rivals.reduce((land, rival) => without(land, rival), geos.get(rest));
    const least = area2OfShape(canonicalShape(left));
    geos.release();
    const ours = sum(facesAt(world, `grid:${id}`, 'outside'));
    yield [`${id} beyond`, { ours, least, most, length: lengthOf(shape) }];
  }
}

/** The polygons that are left; lines and points are not asked about. */
const without = (land: Shape, other: Shape): Shape =>
  land.length === 0 ? land : geos.get(geos.difference(geos.put(land), geos.put(other)));

const facesAt = (world: World, subject: string, kind: FaceFault['kind']): readonly FaceFault[] =>
  facesOf(world, subject, (face) => face.kind === kind);

const sum = (faces: readonly FaceFault[]): number => faces.reduce((all, { shape }) => all + area2OfShape(shape), 0);

function lengthOf(...shapes: readonly Shape[]): number {
  let length = 0;
  for (const ring of shapes.flat(2))
    eachEdge(ring, (ax, ay, bx, by) => {
      length += Math.hypot(bx - ax, by - ay);
    });
  return length;
}
