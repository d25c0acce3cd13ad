import { checkAll, findingsOf } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { metresPerUnit } from '../../src/geometry/area';
import { boxOf, boxOfShape, EMPTY, union } from '../../src/geometry/box';
import { insidePoint } from '../../src/geometry/inside-point';
import { toUnits, type Line, type Position, type Ring, type Shape } from '../../src/geometry/lattice';
import { countOf, ringsOf } from '../../src/plan/footprints';
import type { Grid } from '../../src/plan/grid';
import type { Scene } from './scene';
import { STYLE } from './style';

/** Pixels of a metre. */
const SCALE = 5.2;
const MARGIN = 16;
/** Height of a line of text, and of a row that is not drawn. */
const LINE = 15;

/** What the rule of a scene finds in it. */
export const foundIn = ({ rule, world }: Scene): readonly Finding[] =>
  findingsOf(checkAll(world)).filter((finding) => finding.rule === rule);

/** A scene as SVG, with what its rule found: the area, the line, the place, or the grids as a whole. Same scene, same bytes. */
export function pictureOf(scene: Scene): string {
  const { world } = scene;
  const found = foundIn(scene);
  if (found.length === 0) throw new Error(`${scene.rule}: nothing is found in its scene`);
  const grids = [...world.grids.values()];
  const drawn = grids.filter(({ shape }) => shape.length > 0);
  const rows = grids.filter(({ shape }) => shape.length === 0);
  const divisions = [...world.divisions.values()].filter(({ level }) => level === 'community');
  const box = [...drawn, ...divisions].map(({ shape }) => boxOfShape(shape)).reduce(union, EMPTY);
  const { east, north } = metresPerUnit(box.minY);
  const at = (x: number, y: number): string =>
    `${fixed(MARGIN + (x - box.minX) * east * SCALE)} ${fixed(MARGIN + (box.maxY - y) * north * SCALE)}`;
  const width = Math.ceil((box.maxX - box.minX) * east * SCALE) + 2 * MARGIN;
  const land = Math.ceil((box.maxY - box.minY) * north * SCALE) + 2 * MARGIN;
  const height = land + rows.length * (LINE + 8);

  const ring = (flat: Ring): string => `M${pairs(flat, at).join('L')}Z`;
  const area = (shape: Shape): string => shape.flat().map(ring).join('');
  const meant = new Set(found.flatMap((finding) => finding.grids));
  const isMeant = (grid: Grid): boolean => isAboutRows(found) && meant.has(grid.id);
  const severity = found[0]!.severity;
  const text = (words: readonly string[], [x, y]: Position, kind: string): string => {
    const [px, py] = at(x, y).split(' ').map(Number) as [number, number];
    return words
      .map((word, i) => {
        const level = fixed(py + (i - (words.length - 1) / 2) * LINE + 4);
        return `<text class="${kind}${i > 0 ? ' small' : ''}" x="${fixed(px)}" y="${level}">${escaped(word)}</text>`;
      })
      .join('');
  };

  const parts = [
    `<rect class="sheet" width="${width}" height="${height}" rx="8"/>`,
    ...drawn.map((grid) => `<path class="grid ${grid.kind}" d="${area(grid.shape)}"/>`),
    ...houses(scene).map((shape) => `<path class="house" d="${area(shape)}"/>`),
    ...divisions.map(({ shape }) => `<path class="division" d="${area(shape)}"/>`),
    ...drawn.filter(isMeant).map(({ shape }) => `<path class="found whole" d="${area(shape)}"/>`),
    ...found.flatMap(({ polygon }) =>
      polygon ? [`<path class="found" d="${area(inUnits(polygon.coordinates))}"/>`] : [],
    ),
    ...found.flatMap(({ lines }) =>
      lines.filter(hasLength).map((line) => `<path class="found line" d="M${pairs(line, at).join('L')}"/>`),
    ),
    ...drawn.map((grid) => text(scene.words?.(grid) ?? [grid.name], labelAt(grid.shape), 'name')),
    ...houses(scene).map((shape, row) => text([scene.house?.(row) ?? ''], middleOf(shape), 'on-house')),
    ...found.flatMap((finding) => marks(finding, at)),
    ...rows.map((grid, i) => chip(grid, land + i * (LINE + 8) - MARGIN / 2, isMeant(grid), scene)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${severity}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${STYLE}</style>`,
    ...parts.filter((part) => part !== ''),
    '</svg>\n',
  ].join('\n');
}

/** Findings without an area or a line are about grids as a whole. */
const isAboutRows = (found: readonly Finding[]): boolean =>
  found.every(({ polygon, lines, rule }) => polygon === null && lines.length === 0 && rule !== 'unmatched-vertex');

/** A ring round each place where lines meet or are missed; round the middle of a narrow area. */
function marks({ lines, polygon, at: place, rule }: Finding, at: (x: number, y: number) => string): string[] {
  const places: readonly Position[] =
    lines.length > 0 && rule === 'unmatched-vertex'
      ? lines.map(([x, y]): Position => [x!, y!])
      : rule === 'not-simple' || (polygon && isNarrow(inUnits(polygon.coordinates)))
        ? [place!]
        : [];
  return places.map(([x, y]) => {
    const [cx, cy] = at(x, y).split(' ');
    return `<circle class="mark" cx="${cx}" cy="${cy}" r="9"/>`;
  });
}

/** Narrower than a stroke. */
function isNarrow(shape: Shape): boolean {
  const { minX, maxX, minY, maxY } = boxOfShape(shape);
  return Math.min(maxX - minX, maxY - minY) < 100;
}

function houses({ world }: Scene): Shape[] {
  return Array.from({ length: countOf(world.footprints) }, (_, row) =>
    ringsOf(world.footprints, row).map((ring) => [ring]),
  );
}

/** A row that is not drawn, below the plan. */
function chip(grid: Grid, y: number, isFound: boolean, scene: Scene): string {
  const words = (scene.words?.(grid) ?? [grid.name]).join(' ');
  const state = grid.retired ? `（${grid.retired.at} 撤销）` : '（未标绘）';
  return (
    `<rect class="row${isFound ? ' found-row' : ''}" x="${MARGIN}" y="${y - 2}" width="270" height="${LINE + 5}" rx="4"/>` +
    `<text class="name row-text" x="${MARGIN + 8}" y="${y + 12}">${escaped(words + state)}</text>`
  );
}

/** Above the middle, so that a house in it stays seen; in the largest polygon. */
function labelAt(shape: Shape): Position {
  const size = (ring: Ring): number => {
    const { minX, minY, maxX, maxY } = boxOf(ring);
    return (maxX - minX) * (maxY - minY);
  };
  const polygon = shape.reduce((most, other) => (size(other[0]!) > size(most[0]!) ? other : most));
  const { minY, maxY } = boxOf(polygon[0]!);
  const [x, y] = insidePoint([polygon]);
  return maxY - minY > 2500 ? [x, maxY - 500] : [x, y];
}

function middleOf(shape: Shape): Position {
  const { minX, minY, maxX, maxY } = boxOfShape(shape);
  return [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)];
}

const inUnits = (coordinates: readonly (readonly (readonly (readonly number[])[])[])[]): Shape =>
  coordinates.map((polygon) => polygon.map((ring) => ring.slice(1).flatMap((place) => place.slice(0, 2).map(toUnits))));

const pairs = (flat: Line, at: (x: number, y: number) => string): string[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => at(flat[2 * i]!, flat[2 * i + 1]!));

const hasLength = ([ax, ay, bx, by]: Line): boolean => ax !== bx || ay !== by;

const fixed = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
