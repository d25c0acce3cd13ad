import { boxOfShape } from '../../geometry/box';
import { cut, isProblem } from '../../geometry/cut';
import { dissolve } from '../../geometry/dissolve';
import type { Settings } from '../../plan/settings';
import { isCoveredOnce } from './covered-once';
import type { Area } from './area';
import { sizeOf, type FaceFault } from './fault';
import { overlapWith } from './overlap-with';
import { ringsNear } from './rings-near';

/** Faces that an area holds together with rivals, each told by the first of its holders by id. */
export function overlapsOf(area: Area, rivals: readonly Area[], settings: Settings): FaceFault[] {
  if (!rivals.some(({ id }) => id > area.id)) return [];
  const shapes = rivals.map(({ shape }) => shape);
  if (isCoveredOnce(area.shape, shapes)) return [];
  const overlaps = overlapWith(area.shape);
  const held = [area, ...rivals.filter(({ shape }) => overlaps(shape))];
  if (held.length === 1) return [];
  const box = boxOfShape(area.shape);
  const faces = cut(
    held.map(({ shape }, i) => (i === 0 ? shape.flat() : ringsNear(shape, box))),
    [],
  );
  if (isProblem(faces)) throw new Error(`overlap: ${faces.problem} at ${faces.at.join(', ')}`);
  // faces with the same holders are one
  const sets: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const several = dissolve(faces, (face) => {
    const { regions } = faces.faces[face]!;
    if (regions.length < 2 || regions[0] !== 0) return -1;
    const key = regions.join();
    if (!numbers.has(key)) numbers.set(key, sets.push(regions) - 1);
    return numbers.get(key)!;
  });
  return [...several].flatMap(([set, polygons]) => {
    const holders = sets[set]!.map((region) => held[region]!).sort((p, q) => (p.id < q.id ? -1 : 1));
    // by another's file: the first of them tells
    if (holders[0]!.id !== area.id) return [];
    return polygons.map((polygon): FaceFault => {
      const shape = [polygon];
      return { kind: 'overlap', size: sizeOf(shape, settings), holders, division: null, shape };
    });
  });
}
