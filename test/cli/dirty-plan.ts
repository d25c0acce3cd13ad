import type { Feature, FeatureCollection, Polygon } from 'geojson';

// A street of two communities, four grids in each, with one fault of every common kind. A cell is 0.001° (about 100 m); the names try
// to be taken for something else than text.

const [WEST, SOUTH] = [120.1, 30.2];
const at = (x: number, y: number): [number, number] => [
  Number((WEST + x / 1000).toFixed(7)),
  Number((SOUTH + y / 1000).toFixed(7)),
];

/** A rectangle in cells. */
const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]],
});

const feature = (properties: Record<string, unknown>, geometry: Polygon): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

export const STREET = '330199009';
export const [FIRST, SECOND] = [`${STREET}001`, `${STREET}002`];

/** Markup, a spreadsheet's formula, the end of CDATA, a control character, and writing from right to left. */
export const HOSTILE = {
  markup: `<script>alert("1")</script>&'`,
  formula: '=HYPERLINK("x","y")',
  cdata: ']]><b>',
  unseen: 'bell\u0007 rlo\u202e zero\u200bwidth',
} as const;

const grid = (community: string, serial: number, name: string, shape: Polygon, more: object = {}): Feature =>
  feature({ code: `${community}${String(serial).padStart(3, '0')}`, name, community, kind: 'urban', ...more }, shape);

/** `mended`: without the gap, and with a new overlap elsewhere. */
export function dirtyPlan({ mended = false } = {}) {
  return {
    grids: collection(
      grid(FIRST, 1, HOSTILE.markup, box(0, 0, 1, 1)),
      // a cell less than it should have: a gap of 0.2 × 1
      grid(FIRST, 2, HOSTILE.formula, box(mended ? 1 : 1.2, 0, 2, 1), { kind: 'rural' }),
      grid(FIRST, 3, '第三网格', box(0, 1, 1, 2)),
      // 0.1 × 1 of its neighbour's
      grid(FIRST, 4, HOSTILE.unseen, box(0.9, 1, 2, 2)),
      grid(SECOND, 1, '第一网格', box(2, 0, 3, 1)),
      grid(SECOND, 2, HOSTILE.cdata, box(3, 0, 4, 1), { kind: 'dedicated', category: '医院', introduction: '医院' }),
      grid(SECOND, 3, '第三网格', box(2, 1, 3, 2)),
      grid(SECOND, 4, '第四网格', box(mended ? 2.9 : 3, 1, 4, 2)),
    ),
    divisions: collection(
      feature({ code: STREET, level: 'street', name: '云溪街道' }, box(0, 0, 4, 2)),
      feature({ code: FIRST, level: 'community', name: '桂香社区' }, box(0, 0, 2, 2)),
      feature({ code: SECOND, level: 'community', name: '文澜社区' }, box(2, 0, 4, 2)),
    ),
    buildings: collection(
      feature({ id: 'B1', name: '一号楼', households: 40 }, box(0.2, 0.2, 0.5, 0.5)),
      // across the border of 002001 and 002002
      feature({ id: '<B2>', name: HOSTILE.markup, households: 12 }, box(2.8, 0.3, 3.1, 0.6)),
    ),
  };
}
