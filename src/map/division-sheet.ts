import type { Feature } from 'geojson';
import type { Division, DivisionId } from '../plan/grid';
import { membersOf, type World } from '../plan/world';
import { labelPlace, type LabelPlace } from './label-place';
import { inPortions, pace, type DrawnSource, type SourceDiff } from './portions';
import { feature, pointFeature, shapeToGeoJson } from './to-geojson';

/**
 * Borders of communities and sub-districts, and the labels that stand for a whole community when seen from afar. Told after
 * every change; draws what became different, since a city has a thousand communities and an edit touches one.
 */
export interface DivisionSheet {
  show(world: World | null, counts: ReadonlyMap<DivisionId, number>): Promise<void>;
}

interface Drawn {
  readonly division: Division;
  readonly place: LabelPlace | null;
  readonly grids: number;
}

/** Grids in use for each community as their records name it: known before any of them is drawn. */
export const countsByRecord = (world: World): ReadonlyMap<DivisionId, number> =>
  new Map(
    Array.from(world.divisions.values(), ({ id, code }) => [
      id,
      membersOf(world, code).filter(({ retired }) => !retired).length,
    ]),
  );

export function divisionSheet(borders: DrawnSource, labels: DrawnSource): DivisionSheet {
  let drawn = new Map<DivisionId, Drawn>();

  async function show(world: World | null, counts: ReadonlyMap<DivisionId, number>): Promise<void> {
    const next = new Map<DivisionId, Drawn>();
    const border = { remove: [] as string[], add: [] as Feature[] };
    const label = { remove: [] as string[], add: [] as Feature[] };
    const turn = pace();
    for (const division of world?.divisions.values() ?? []) {
      if (turn.due()) await turn.rest();
      const before = drawn.get(division.id);
      const place = before?.division.shape === division.shape ? before.place : placeFor(division);
      const now = { division, place, grids: counts.get(division.id) ?? 0 };
      next.set(division.id, now);
      if (before?.division !== division) replace(border, division.id, borderFeature(division));
      if (before?.division !== division || before.grids !== now.grids) replace(label, division.id, labelFeature(now));
    }
    for (const id of drawn.keys()) if (!next.has(id)) for (const change of [border, label]) replace(change, id, null);
    drawn = next;
    await Promise.all([tell(borders, border), tell(labels, label)]);
  }

  return { show };
}

/** Only communities are labelled. */
const placeFor = ({ level, shape }: Division): LabelPlace | null => (level === 'community' ? labelPlace(shape) : null);

const borderFeature = ({ id, level, shape }: Division): Feature =>
  feature(shapeToGeoJson(shape), { id, level: level === 'community' ? 'community' : 'street' });

const labelFeature = ({ division, place, grids }: Drawn): Feature | null =>
  place && pointFeature(place.at, { id: division.id, name: division.name, grids, order: -place.room });

async function tell(source: DrawnSource, { remove, add }: SourceDiff): Promise<void> {
  const change = inPortions(source, { remove });
  for (const each of add) await change.put(each);
  await change.end();
}

function replace(change: { readonly remove: string[]; readonly add: Feature[] }, id: string, by: Feature | null): void {
  change.remove.push(id);
  if (by) change.add.push(by);
}
