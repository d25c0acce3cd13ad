/** Why an address is no template: it is none, it does not say where the tile goes, or its tiles are in degrees. */
export type TemplateProblem = 'not-an-address' | 'no-place' | 'not-mercator';

/**
 * The address of a tile service as it is pasted, made one template: {z}, {x}, {y}, or the names that WMTS gives them; a WMTS address that
 * names its layer only gets the rest of what it must say.
 */
export function tileTemplate(text: string): { readonly template: string } | { readonly problem: TemplateProblem } {
  const pasted = text.trim();
  if (!/^https?:\/\/[^/\s?#]+\S*$/i.test(pasted)) return { problem: 'not-an-address' };
  if (IN_DEGREES.test(pasted)) return { problem: 'not-mercator' };
  const named = NAMES.reduce((template, [name, value]) => template.replace(name, value), pasted);
  const template = isBareWmts(named) ? completed(named) : named;
  return /\{z\}/.test(template) && /\{x\}/.test(template) && /\{-?y\}/.test(template)
    ? { template }
    : { problem: 'no-place' };
}

/**
 * Services whose tiles are shifted by some hundred metres, as the law wants it for maps of the public (GCJ-02, BD-09): borders drawn over them
 * would lie beside the streets.
 */
export const isShifted = (text: string): boolean => SHIFTED.test(/^\s*https?:\/\/([^/\s?#]*)/i.exec(text)?.[1] ?? '');

const SHIFTED =
  /(^|\.)(autonavi\.com|amap\.com|gtimg\.com|map\.qq\.com|bdimg\.com|baidu\.com|bdstatic\.com|google\.cn|geoq\.cn)(:\d+)?$/i;

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\{TileMatrix\}/i, '{z}'],
  [/\{(TileRow|row)\}/i, '{y}'],
  [/\{(TileCol|col)\}/i, '{x}'],
  [/\{(zoom|level)\}/i, '{z}'],
  [/\{s\}/, '{switch:a,b,c}'],
];

/** The sets of tiles in degrees, as Tianditu and others call them. */
const IN_DEGREES = /TILEMATRIXSET=(c\b|EPSG:4326|EPSG:4490|WGS84|CRS84)|_c\/wmts/i;

const isBareWmts = (template: string): boolean =>
  /[?&]LAYER=/i.test(template) && !/TILE(MATRIX|ROW|COL)=/i.test(template);

/** Whatever a GetTile must say and does not say yet. */
function completed(template: string): string {
  const missing = [
    'SERVICE=WMTS',
    'REQUEST=GetTile',
    'VERSION=1.0.0',
    'TILEMATRIX={z}',
    'TILEROW={y}',
    'TILECOL={x}',
  ].filter((pair) => !new RegExp(`[?&]${pair.split('=')[0]}=`, 'i').test(template));
  return [template, ...missing].join('&');
}
