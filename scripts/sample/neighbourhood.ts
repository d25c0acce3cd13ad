import { facesBetween, holds, ringOf, type Face } from './arrangement';
import { streetsWithin } from './blocks';
import {
  buildHospital,
  buildDepot,
  buildMall,
  buildMarket,
  buildOffices,
  buildPark,
  buildSchool,
  buildWorks,
} from './campus';
import { addCentre, addNursery, addSheds, layDrive, lineWithShops } from './extras';
import { addLawns, buildLanes, buildSlabs, buildTowers, buildVillage, buildVillas } from './housing';
import { PARCEL, SCHOOL, useOfBlock, useOfParcel, type LandUse } from './land-use';
import { innermost } from './innermost';
import type { StreetNames } from './names';
import { inside, type Place, type Ring } from './plane';
import type { Chance } from './random';
import { siteOf, type Site } from './site';
import { streetPlan, type Axis } from './street-plan';

/** The communities by places in the land between the main axes; serials follow this order. */
export const COMMUNITIES: readonly { readonly name: string; readonly parts: readonly Place[] }[] = [
  { name: '桂香社区', parts: [[300, 1450]] },
  { name: '文澜社区', parts: [[1100, 1480]] },
  {
    name: '东篱社区',
    parts: [
      [1850, 1450],
      [1850, 850],
    ],
  },
  { name: '老埠社区', parts: [[250, 850]] },
  { name: '双桥社区', parts: [[1100, 800]] },
  {
    name: '南塘社区',
    parts: [
      [400, 250],
      [1100, 150],
      [1850, 300],
    ],
  },
];

/** A piece of land with one use and what stands on it. */
export interface Parcel {
  readonly face: Face;
  readonly use: LandUse;
  /** Index into COMMUNITIES. */
  readonly community: number;
  /** Parcels of one block and use that belong to one enterprise carry one number. */
  readonly block: number;
  readonly name: string;
  readonly site: Site;
  readonly grounds: readonly Ring[];
}

export interface Neighbourhood {
  /** Every line of the plan: streets, water and walls. */
  readonly axes: readonly Axis[];
  readonly parcels: readonly Parcel[];
}

/** Lays out streets, cuts the blocks into parcels and builds on each. */
export function layOut(chance: Chance, names: StreetNames): Neighbourhood {
  const skeleton = streetPlan();
  const blocks = facesBetween(skeleton);
  const junctions: Place[] = [];
  const cuts = blocks.flatMap((block) => streetsWithin(block, PARCEL[useOfBlock(block)], chance, names, junctions));
  const school: Axis = { kind: 'wall', name: '', width: 0, main: false, line: [...SCHOOL, SCHOOL[0]!] };
  const axes = [...skeleton, ...cuts, school];
  const districts = facesBetween(skeleton.filter(({ main }) => main));
  const parcels = facesBetween(axes).map((face): Parcel => {
    const place = placeIn(face);
    const block = blocks.findIndex((candidate) => holds(candidate, place));
    const district = districts.find((candidate) => holds(candidate, place))!;
    const community = COMMUNITIES.findIndex(({ parts }) => parts.some((part) => holds(district, part)));
    const use = inside(place, SCHOOL) ? 'school' : useOfParcel(face, useOfBlock(blocks[block]!));
    const site = siteOf(face);
    const name = SITE_NAMES[use] ?? names.compound();
    return { face, use, community, block, name, site, grounds: build(site, use, name, chance) };
  });
  addCentres(parcels);
  return { axes, parcels };
}

/** A place well inside a face. */
export const placeIn = ({ shell, holes }: Face): Place => innermost([shell, ...holes].map(ringOf));

const SITE_NAMES: Partial<Record<LandUse, string>> = {
  market: '老埠农贸市场',
  offices: '云谷',
  works: '',
  depot: '',
  park: '',
  hospital: '',
  mall: '',
  school: '',
};

/** Builds on a site; gives the sports grounds it laid out. */
function build(site: Site, use: LandUse, name: string, chance: Chance): readonly Ring[] {
  switch (use) {
    case 'school':
      return buildSchool(site);
    case 'hospital':
      buildHospital(site);
      addLawns(site, 9, chance);
      break;
    case 'mall':
      buildMall(site);
      addLawns(site, 4, chance);
      break;
    case 'works':
      layDrive(site);
      buildWorks(site, chance);
      break;
    case 'depot':
      layDrive(site);
      buildDepot(site);
      break;
    case 'offices':
      buildOffices(site, name, chance);
      addLawns(site, 3, chance);
      break;
    case 'market':
      buildMarket(site, name);
      break;
    case 'park':
    case 'plaza':
      buildPark(site, chance);
      break;
    case 'lanes':
      lineWithShops(site, 0.7, chance);
      buildLanes(site, name, chance);
      break;
    case 'village':
      lineWithShops(site, 0.6, chance);
      buildVillage(site, name, chance);
      break;
    default:
      buildCompound(site, use, name, chance);
  }
  return [];
}

function buildCompound(site: Site, use: LandUse, name: string, chance: Chance): void {
  layDrive(site);
  lineWithShops(site, 0.45, chance);
  if (use === 'slabs' && chance.happens(0.14)) addNursery(site, `${name}幼儿园`);
  if (use === 'towers') buildTowers(site, name, chance);
  else if (use === 'villas') buildVillas(site, name, chance);
  else buildSlabs(site, name, chance);
  addSheds(site, chance.whole(2, 5), chance);
}

/** Every community gets its service centre, on the first compound that has room. */
function addCentres(parcels: readonly Parcel[]): void {
  COMMUNITIES.forEach(({ name }, community) => {
    parcels.find(
      (parcel) =>
        parcel.community === community &&
        ['slabs', 'towers', 'plaza', 'park'].includes(parcel.use) &&
        addCentre(parcel.site, `${name}服务中心`),
    );
  });
}
