import { boxOfShape } from '../../geometry/box';
import { cut, isProblem } from '../../geometry/cut';
import { dissolve } from '../../geometry/dissolve';
import type { Division } from '../../plan/grid';
import type { Settings } from '../../plan/settings';
import type { Area } from './area';
import { isCoveredBy } from './covered-by';
import { sizeOf, type FaceFault } from './fault';
import { ringsNear } from './rings-near';

/** Parts of a division that nothing of the level below holds, whoever's. Told by edges where that can be; only else are faces cut. */
export function gapsIn(division: Division, contents: readonly Area[], settings: Settings): FaceFault[] {
  if (
    isCoveredBy(
      division.shape,
      contents.map(({ shape }) => shape),
    )
  )
    return [];
  const box = boxOfShape(division.shape);
  const faces = cut([division.shape.flat(), ...contents.map(({ shape }) => ringsNear(shape, box))], []);
  if (isProblem(faces)) throw new Error(`gap: ${faces.problem} at ${faces.at.join(', ')}`);
  const nobodys = dissolve(faces, (face) => {
    const { regions } = faces.faces[face]!;
    return regions.length === 1 && regions[0] === 0 ? 0 : -1;
  });
  return (nobodys.get(0) ?? []).map((polygon) => {
    const shape = [polygon];
    return { kind: 'gap', size: sizeOf(shape, settings), holders: [], division: division.id, shape };
  });
}
