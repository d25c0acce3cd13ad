import { groundOf, type Ground } from './context';
import { plantFaults } from './faults';
import { collection, feature, lineOf, polygonOf } from './geojson';
import { namesFrom } from './names';
import { COMMUNITIES, layOut, type Parcel } from './neighbourhood';
import { groupParcels, outlineOf } from './partition';
import { chanceOf } from './random';
import { communityCode, recordGrids, STREET, type Grid } from './records';

/** The texts of the four files of the sample, by file name. */
export type Sample = Readonly<Record<'divisions' | 'grids' | 'buildings' | 'context', string>>;

/** The seed of the sample that the project ships. */
export const SEED = 20260901;

/** Makes the sample sub-district. The same seed gives the same bytes. */
export function makeSample(seed: number = SEED): Sample {
  const chance = chanceOf(seed);
  const names = namesFrom(chance);
  const neighbourhood = layOut(chance, names);
  const { parcels } = neighbourhood;
  const buildings = parcels.flatMap(({ site }) => site.buildings);
  const grids = plantFaults(recordGrids(groupParcels(parcels), chance, names), buildings);
  return {
    divisions: divisions(parcels),
    grids: collection(grids.map(gridFeature)),
    buildings: buildingFeatures(parcels),
    context: collection(groundOf(neighbourhood, chance).map(groundFeature)),
  };
}

function divisions(parcels: readonly Parcel[]): string {
  const street = feature({ code: STREET.code, level: 'street', name: STREET.name }, polygonOf(outlineOf(parcels)));
  const communities = COMMUNITIES.map(({ name }, community) =>
    feature(
      { code: communityCode(community), level: 'community', name },
      polygonOf(outlineOf(parcels.filter((parcel) => parcel.community === community))),
    ),
  );
  return collection([street, ...communities]);
}

function gridFeature({ code, name, group, category, introduction, people, rings }: Grid): string {
  const { community, dedicated } = group;
  return feature(
    {
      code,
      name,
      community: communityCode(community),
      kind: dedicated ? 'dedicated' : 'urban',
      ...(category ? { category, introduction } : {}),
      ...(people.length > 0 ? { people } : {}),
    },
    polygonOf(rings),
  );
}

function buildingFeatures(parcels: readonly Parcel[]): string {
  const uncounted = parcels.find(({ use, community }) => use === 'slabs' && community === 1);
  let number = 0;
  return collection(
    parcels.flatMap((parcel) =>
      parcel.site.buildings.map(({ ring, hole, name, use, floors, households }) =>
        feature(
          {
            id: `B${String(++number).padStart(5, '0')}`,
            name,
            use,
            floors,
            // one compound never handed in its list: its households are for the product to estimate
            ...(parcel === uncounted || households === null || use !== '住宅' ? {} : { households }),
          },
          polygonOf(hole ? [ring, hole] : [ring]),
        ),
      ),
    ),
  );
}

function groundFeature(ground: Ground): string {
  const { kind, name } = ground;
  const named = name === '' ? {} : { name };
  return ground.kind === 'road'
    ? feature({ kind, ...named, width: ground.width }, lineOf(ground.line))
    : feature({ kind, ...named }, polygonOf([ground.ring]));
}
