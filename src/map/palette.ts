import type { Shade, SHADES, Shading } from '../session/shading';
import type { Theme } from './map-view';

/** The colours of the map in one theme. Panels have their own in the page's style sheet; the tokens are the same. */
export interface Palette {
  readonly paper: string;
  readonly house: string;
  readonly houseLine: string;
  readonly water: string;
  readonly green: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly border: string;
  readonly accent: string;
  /** What stands on the accent: the inside of a handle. */
  readonly onAccent: string;
  readonly below: string;
  readonly within: string;
  readonly above: string;
  readonly dedicated: string;
  readonly rural: string;
  readonly finding: string;
  readonly warning: string;
  readonly ink: string;
  readonly muted: string;
  /** Numbers of labels: they stand on every tint. */
  readonly number: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#f6f4ef',
    house: '#ddd6ca',
    houseLine: '#bfb6a7',
    water: '#cfe3ea',
    green: '#dde8d3',
    road: '#ffffff',
    roadCasing: '#e6e0d4',
    border: '#c2186b',
    accent: '#1f5fbf',
    onAccent: '#ffffff',
    below: '#3b6fb5',
    within: '#2a9d8f',
    above: '#e07a1f',
    dedicated: '#6f6490',
    rural: '#c79a1e',
    finding: '#d32f2f',
    warning: '#b85c00',
    ink: '#1f2328',
    muted: '#59616c',
    number: '#3d444d',
  },
  dark: {
    paper: '#1b1f24',
    house: '#3a4048',
    houseLine: '#4b535c',
    water: '#22303a',
    green: '#22302a',
    road: '#2a3037',
    roadCasing: '#15181c',
    border: '#e0529a',
    accent: '#6ea8fe',
    onAccent: '#ffffff',
    below: '#4f86d0',
    within: '#2a9d8f',
    above: '#e07a1f',
    dedicated: '#a79cc9',
    rural: '#d0a437',
    finding: '#ff6b6b',
    warning: '#f0a350',
    ink: '#e7e9ec',
    muted: '#98a1ab',
    number: '#c6cdd5',
  },
};

export type Tint = readonly [colour: string, opacity: number];
export type Tints = { readonly [S in Shading]: Readonly<Record<(typeof SHADES)[S][number], Tint>> };

/**
 * Colour and opacity of every shade. Two of one view are never told apart by hue alone, but by how light they are as well, and
 * dedicated grids are hatched; a test holds them against how the colour-blind see. Opacities are of the two themes in one.
 */
export const tintsOf = (palette: Palette): Tints => ({
  households: {
    'far-above': [palette.above, 0.43],
    above: [palette.above, 0.21],
    within: [palette.within, 0.12],
    below: [palette.below, 0.22],
    'far-below': [palette.below, 0.42],
    dedicated: [palette.dedicated, 0.37],
    unknown: [palette.muted, 0.04],
  },
  kind: {
    urban: [palette.below, 0.2],
    rural: [palette.rural, 0.32],
    dedicated: [palette.dedicated, 0.38],
  },
  state: {
    unchanged: [palette.muted, 0.06],
    changed: [palette.below, 0.37],
    unnumbered: [palette.above, 0.4],
    locked: [palette.muted, 0.4],
    // these two have no place on the map
    undrawn: [palette.muted, 0],
    retired: [palette.muted, 0],
  },
  findings: {
    error: [palette.finding, 0.44],
    warning: [palette.above, 0.31],
    note: [palette.muted, 0.25],
    clean: [palette.within, 0.11],
    unchecked: [palette.muted, 0.04],
  },
  none: {},
});

/** A shade as it looks on paper, for the legend. */
export function swatchOf(
  theme: Theme,
  shading: Shading,
  shade: Shade,
): { readonly fill: string; readonly line: string } {
  const palette = PALETTES[theme];
  const tints: Readonly<Partial<Record<Shade, Tint>>> = tintsOf(palette)[shading];
  const [colour, opacity] = tints[shade] ?? [palette.muted, 0];
  return { fill: `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, ${palette.paper})`, line: colour };
}
