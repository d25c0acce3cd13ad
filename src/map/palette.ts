import type { HouseholdClass } from '../plan/target';
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
  readonly finding: string;
  readonly warning: string;
  readonly ink: string;
  readonly muted: string;
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
    finding: '#d32f2f',
    warning: '#b85c00',
    ink: '#1f2328',
    muted: '#59616c',
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
    finding: '#ff6b6b',
    warning: '#f0a350',
    ink: '#e7e9ec',
    muted: '#98a1ab',
  },
};

/** Colour and opacity that say how a grid's households stand against the target; the number is on the label as well. */
export const tintOf = (
  palette: Palette,
): Readonly<Record<HouseholdClass, readonly [color: string, opacity: number]>> => ({
  'far-below': [palette.below, 0.28],
  below: [palette.below, 0.17],
  within: [palette.within, 0.12],
  above: [palette.above, 0.17],
  'far-above': [palette.above, 0.3],
  dedicated: [palette.dedicated, 0.14],
  unknown: [palette.muted, 0.04],
});
