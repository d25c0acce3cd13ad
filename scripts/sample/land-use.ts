import { holds, type Face } from './arrangement';
import type { Place } from './plane';

/** What stands on a parcel. */
export type LandUse =
  | 'slabs'
  | 'towers'
  | 'villas'
  | 'lanes'
  | 'village'
  | 'hospital'
  | 'mall'
  | 'school'
  | 'works'
  | 'depot'
  | 'offices'
  | 'market'
  | 'park'
  | 'plaza';

/** How large the parcels of each use are cut, in m². */
export const PARCEL: Readonly<Record<LandUse, number>> = {
  slabs: 25_000,
  towers: 33_000,
  villas: 36_000,
  lanes: 17_000,
  village: 18_000,
  hospital: 40_000,
  mall: 34_000,
  school: 72_000,
  works: 60_000,
  depot: 40_000,
  offices: 30_000,
  market: 22_000,
  park: 52_000,
  plaza: 20_000,
};

/** The use of whole blocks, by a place in them; everything else is slabs. */
const BLOCKS: readonly (readonly [LandUse, Place])[] = [
  ['towers', [190, 1310]],
  ['towers', [1290, 1620]],
  ['villas', [1640, 1690]],
  ['towers', [1630, 1530]],
  ['offices', [1660, 1310]],
  ['works', [2010, 960]],
  ['offices', [1650, 1010]],
  ['lanes', [400, 680]],
  ['lanes', [620, 640]],
  ['mall', [1300, 1030]],
  ['towers', [1290, 620]],
  ['towers', [1920, 660]],
  ['village', [280, 400]],
  ['village', [620, 370]],
  ['village', [600, 150]],
  ['park', [920, 300]],
  ['villas', [1960, 340]],
  ['towers', [1320, 110]],
  ['depot', [1930, 130]],
  ['school', [930, 1260]],
  ['hospital', [880, 1060]],
  ['towers', [2020, 1230]],
];

/** The use of the one parcel that holds the place, whatever its block. */
const SITES: readonly (readonly [LandUse, Place])[] = [
  ['hospital', [880, 1000]],
  ['mall', [1230, 1110]],
  ['market', [680, 900]],
  ['plaza', [690, 740]],
  ['park', [110, 700]],
  ['park', [1010, 440]],
  ['slabs', [1370, 930]],
  ['park', [2020, 1560]],
];

/** Uses that stand on a site alone; the other parcels of such a block are ordinary compounds. */
const SINGLE: readonly LandUse[] = ['hospital', 'mall', 'market', 'plaza'];

/** The middle school lies inside a compound, as a hole in its grid. */
export const SCHOOL: readonly Place[] = [
  [846, 1305],
  [905, 1312],
  [968, 1306],
  [975, 1356],
  [970, 1412],
  [908, 1420],
  [850, 1411],
  [842, 1358],
];

export function useOfBlock(block: Face): LandUse {
  return BLOCKS.find(([, place]) => holds(block, place))?.[0] ?? 'slabs';
}

export function useOfParcel(parcel: Face, block: LandUse): LandUse {
  const site = SITES.find(([, place]) => holds(parcel, place))?.[0];
  if (site) return site;
  if (block === 'park') return 'park';
  if (block === 'school') return 'villas';
  return SINGLE.includes(block) ? 'slabs' : block;
}
