import type { Finding } from '../checks/finding';
import { boxOf, union, EMPTY, type Box } from '../geometry/box';
import { toUnits } from '../geometry/lattice';

/** The box of what a finding shows, in units; null: it shows nothing. */
export function boxOfFinding({ polygon, lines, at }: Finding): Box | null {
  if (polygon && polygon.coordinates.length > 0)
    return boxOf(polygon.coordinates.flatMap(([shell]) => shell!.flatMap(([x, y]) => [toUnits(x!), toUnits(y!)])));
  const drawn = lines.filter((line) => line.length >= 4);
  if (drawn.length > 0) return drawn.map(boxOf).reduce(union, EMPTY);
  return at && boxOf(at);
}
