/** What Tianditu draws: a map, or pictures from above; each with a sheet of names of its own. */
export const LOOKS = ['vec', 'img'] as const;
export type Look = (typeof LOOKS)[number];

const NAMES: Readonly<Record<Look, string>> = { vec: 'cva', img: 'cia' };

/** Its tiles end here; nearer they are drawn larger. */
export const TIANDITU_ZOOM = 18;

/**
 * The sheets of the national map service as WMTS, lowest first, in Web Mercator (its sheets called `_w`; those called `_c` are in degrees
 * and do not fit). It is in CGCS2000, as plans are, and answers only who has a key.
 */
export const tianditu = (look: Look, withNames: boolean, key: string): string[] =>
  (withNames ? [look, NAMES[look]] : [look]).map((layer) =>
    TEMPLATE.replaceAll('{layer}', layer).replace('{tk}', encodeURIComponent(key)),
  );

const TEMPLATE =
  'https://t{switch:0,1,2,3,4,5,6,7}.tianditu.gov.cn/{layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0' +
  '&LAYER={layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={tk}';
