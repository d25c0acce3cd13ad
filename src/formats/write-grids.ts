import type { Finding, RuleState } from '../checks/finding';
import { squareMetres } from '../geometry/area';
import type { Shape } from '../geometry/lattice';
import type { Grid, Retirement } from '../plan/grid';
import { tallyOf, type World } from '../plan/world';
import { compareNatural, compareText } from './compare-text';
import { collectionText, featureText } from './feature-text';

/** What is written beside the grids, so that the file says itself how far it can be trusted. */
export interface PlanReport {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleState[];
  /** Of this program. */
  readonly version: string;
}

/**
 * The plan as coded GeoJSON: grids by code, then id. The same plan gives the same bytes; read again it is the same plan, but
 * for the ids of grids, which are then their codes. People who hold no grid are not in it.
 */
export function writeGrids(world: World, report: PlanReport): string {
  const grids = [...world.grids.values()].sort((a, b) => compareText(a.code, b.code) || compareNatural(a.id, b.id));
  return collectionText(
    [['summary', summaryOf(world, report)]],
    grids.map((grid) => featureText(propertiesOf(grid, world), grid.shape)),
  );
}

export const CRS_NOTE = 'CGCS2000 (EPSG:4490), taken as equal to WGS 84 (OGC:CRS84); longitude, latitude in degrees';

export function summaryOf(world: World, { findings, rules, version }: PlanReport): Readonly<Record<string, unknown>> {
  const grids = [...world.grids.values()];
  const retired = grids.filter((grid) => grid.retired);
  const counts = rules
    .filter(({ checked }) => checked)
    .map(({ rule }) => [rule, findings.filter((finding) => finding.rule === rule).length]);
  return {
    grids: grids.length - retired.length,
    grids_not_drawn: grids.filter(({ shape, retired }) => shape.length === 0 && !retired).length,
    grids_retired: retired.length,
    vertices: grids.reduce((sum, { shape }) => sum + verticesOf(shape), 0),
    households: grids.reduce((sum, { id }) => sum + tallyOf(world, id).households, 0),
    findings: Object.fromEntries(counts),
    not_checked: rules
      .filter(({ checked }) => !checked)
      .map(({ rule }) => rule)
      .sort(),
    crs: CRS_NOTE,
    version,
  };
}

const verticesOf = (shape: Shape): number => shape.flat().reduce((sum, ring) => sum + ring.length / 2, 0);

function propertiesOf(grid: Grid, world: World): [string, unknown][] {
  const { households, estimated, buildings } = tallyOf(world, grid.id);
  const own: [string, unknown][] = [
    ['code', grid.code],
    ['name', grid.name],
    ['community', grid.community],
    ['kind', grid.kind],
    ['category', grid.category],
    ['introduction', grid.introduction],
    ['people', peopleOf(grid, world)],
    ['responsible', grid.responsible],
    ['party_type', grid.party?.type],
    ['party_org', grid.party?.name],
    ['party_secretary', grid.party?.secretary],
    ['locked', grid.locked ? true : undefined],
    ...(grid.retired ? retirementOf(grid.retired) : []),
    ['area_m2', Math.round(squareMetres(grid.shape) * 10) / 10],
    ['households', households],
    ['households_estimated', estimated > 0],
    ['buildings', buildings],
  ];
  // what a file said of a grid in use (its state, a reason) gives way to what is true of it now
  const names = new Set(own.map(([name]) => name));
  const extra = Object.entries(grid.extra).filter(([name]) => !names.has(name));
  return [...own, ...extra.sort(([a], [b]) => compareText(a, b))];
}

const retirementOf = ({ at, reason }: Retirement): [string, unknown][] => [
  ['state', 'retired'],
  ['retired_at', at],
  ['reason', reason],
];

const peopleOf = ({ people }: Grid, world: World): Readonly<Record<string, string>>[] =>
  people.flatMap(({ person, role }) => {
    const row = world.people.get(person);
    return row ? [{ id: row.id, name: row.name, phone: row.phone, role }] : [];
  });
