import { boxOf, boxOfShape, union, type Box } from '../geometry/box';
import { clipRing } from '../geometry/clip-ring';
import { insidePoint } from '../geometry/inside-point';
import { toUnits, type Ring } from '../geometry/lattice';
import { area2 } from '../geometry/ring';
import { serialOf } from '../plan/code-groups';
import { communityByCode } from '../plan/community';
import { buildingsIn, ringsOf } from '../plan/footprints';
import type { Grid, Level } from '../plan/grid';
import { divisionsMeeting, gridsMeeting, type World } from '../plan/world';
import { boxOfFinding } from './finding-box';
import { escaped } from './markup';
import { frameRound, HEIGHT, scaleLength, WIDTH, type Frame } from './picture-frame';
import type { ReportSpeaker } from './report-speaker';
import type { ToldFinding } from './told-finding';

/**
 * A map of the place, drawn from the data alone, as inline SVG: houses, grids with their serials, the borders of divisions, the fault
 * hatched. null: the finding has no place.
 */
export function pictureOf({ finding }: ToldFinding, world: World, { t }: ReportSpeaker): string | null {
  const concerned = finding.grids.flatMap((id) => world.grids.get(id) ?? []).filter(({ shape }) => shape.length > 0);
  const own = finding.polygon || finding.lines.length > 0 ? boxOfFinding(finding) : null;
  const box = own ?? boxOfAll(concerned) ?? boxOfFinding(finding);
  if (!box) return null;
  const frame = frameRound(box);
  const near = gridsMeeting(world, frame.around);
  // serials begin anew in every community
  const isMixed = new Set(near.map(({ community }) => community)).size > 1;
  // a rule that is about whole grids has no place of its own
  const fault = own
    ? faultOf(finding, frame)
    : { area: frame.rings(concerned.flatMap(({ shape }) => shape.flat())), lines: '' };
  const parts = [
    path('hs', frame.rings(housesIn(world, frame))),
    // the grids round a gap are no party to it
    own && finding.rule !== 'gap' ? path('me', frame.rings(concerned.flatMap(({ shape }) => shape.flat()))) : '',
    path('gr', frame.rings(near.flatMap(({ shape }) => shape.flat()))),
    ...LEVELS.flatMap(([level, mark]) => borders(world, frame, level, mark)),
    path('fa', fault.area),
    path('fl', fault.lines),
    ...near.map((grid) => label(grid, isMixed, frame, world)),
    ring(box, frame, own === null && concerned.length > 0),
    scale(frame),
    north(t('report.north')),
  ];
  return `<svg class="map" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(finding.id)}">${parts.join('')}</svg>`;
}

const LEVELS: readonly (readonly [Level, string])[] = [
  ['community', 'co'],
  ['street', 'st'],
];

const boxOfAll = (grids: readonly Grid[]): Box | null =>
  grids.length === 0 ? null : grids.map(({ shape }) => boxOfShape(shape)).reduce(union);

const path = (mark: string, data: string): string => (data === '' ? '' : `<path class="${mark}" d="${data}"/>`);

function faultOf({ polygon, lines }: ToldFinding['finding'], frame: Frame): { area: string; lines: string } {
  const rings = (polygon?.coordinates ?? []).flatMap((parts) =>
    parts.map((places): Ring => places.slice(0, -1).flatMap(([x, y]) => [toUnits(x!), toUnits(y!)])),
  );
  return { area: frame.rings(rings), lines: lines.map(frame.line).join('') };
}

/** More houses than this on one sheet are a grey mass. */
const MOST_HOUSES = 1500;

function housesIn({ footprints }: World, { sheet }: Frame): Ring[] {
  const rows = buildingsIn(footprints, sheet);
  return rows.length > MOST_HOUSES ? [] : rows.flatMap((row) => ringsOf(footprints, row));
}

/** Twice: the light line below keeps the border apart from what it crosses. */
function borders(world: World, frame: Frame, level: Level, mark: string): string[] {
  const rows = divisionsMeeting(world, frame.around).filter((division) => division.level === level);
  const data = frame.rings(rows.flatMap(({ shape }) => shape.flat()));
  return [path(`${mark} halo`, data), path(mark, data)];
}

/** The serial of a grid, and its community where there are several, as far as it has room for them. */
function label(grid: Grid, isMixed: boolean, frame: Frame, world: World): string {
  const text = serialOf(world.settings, grid.code) || [...grid.name].slice(0, 6).join('');
  const shown = largest(grid.shape.map(([shell]) => clipRing(shell!, frame.sheet)));
  if (!shown || text === '') return '';
  const { minX, minY, maxX, maxY } = boxOf(shown);
  const [west, south] = frame.place([minX, minY]);
  const [east, north] = frame.place([maxX, maxY]);
  if (east - west < text.length * 7 || south - north < 16) return '';
  const [x, y] = frame.place(insidePoint([[shown]]));
  if (!Number.isFinite(x) || !Number.isFinite(y)) return '';
  const serial = `<text class="nr" x="${x}" y="${y}">${escaped(text)}</text>`;
  const community = isMixed && grid.community !== '' ? communityByCode(world, grid.community)?.name : undefined;
  if (!community || east - west < community.length * 10 || south - north < 40) return serial;
  return `${serial}<text class="cn" x="${x}" y="${Math.round((y + 12) * 10) / 10}">${escaped(community)}</text>`;
}

function largest(rings: readonly Ring[]): Ring | null {
  const size = (ring: Ring): number => Math.abs(area2(ring));
  const kept = rings.filter((ring) => ring.length >= 6 && size(ring) > 0);
  return kept.length === 0 ? null : kept.reduce((a, b) => (size(b) > size(a) ? b : a));
}

/** Pixels below which a fault would be overlooked. */
const SMALL = 14;

/** A ring round what is too small to be seen. */
function ring(box: Box, frame: Frame, isWhole: boolean): string {
  const [west, south] = frame.place([box.minX, box.minY]);
  const [east, north] = frame.place([box.maxX, box.maxY]);
  if (isWhole || Math.max(east - west, south - north) >= SMALL) return '';
  return `<circle class="ri" cx="${half(west, east)}" cy="${half(north, south)}" r="13"/>`;
}

const half = (a: number, b: number): number => Math.round((a + b) * 5) / 10;

/** A bar of a round length, bottom left. */
function scale({ pixelsPerMetre }: Frame): string {
  const metres = scaleLength(pixelsPerMetre, 90);
  const end = 10 + Math.round(metres * pixelsPerMetre * 10) / 10;
  const y = HEIGHT - 10;
  const length = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  return `<path class="sc" d="M10 ${y - 5}V${y}H${end}V${y - 5}"/><text class="sl" x="14" y="${y - 5}">${length}</text>`;
}

const north = (word: string): string =>
  `<g class="no"><path d="M${WIDTH - 18} 10l6 18-6-4-6 4z"/><text x="${WIDTH - 18}" y="40">${escaped(word)}</text></g>`;

export const PICTURE_DEFS =
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="#d32f2f" stroke-width="2.2"/></pattern></defs></svg>';
