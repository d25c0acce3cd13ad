import { describe, expect, test } from 'vitest';
import { contrast, distance, laidOver, SIGHTS } from '../../test/colour-vision';
import { SHADES, SHADINGS, type Shade, type Shading } from '../session/shading';
import { PALETTES, swatchOf, tintsOf, type Tint } from './palette';

const THEMES = ['light', 'dark'] as const;
/** Of a view those that can stand beside each other on the map. */
const APART: ReadonlySet<Shade> = new Set(['unknown', 'unchecked', 'undrawn', 'retired']);
const shadesOn = (by: Shading): Shade[] => SHADES[by].filter((shade) => !APART.has(shade));

/** Colours of a view as they lie on paper. */
function seen(theme: (typeof THEMES)[number], by: Shading): Map<Shade, string> {
  const palette = PALETTES[theme];
  const tints: Readonly<Partial<Record<Shade, Tint>>> = tintsOf(palette)[by];
  return new Map(shadesOn(by).map((shade) => [shade, laidOver(...tints[shade]!, palette.paper)]));
}

const pairs = <T>(list: readonly T[]): (readonly [T, T])[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));

describe.each(THEMES)('colours of the map, %s', (theme) => {
  test.each(SHADINGS)('%s: any two shades are told apart by everybody, three times as far as is just seen', (by) => {
    const near = pairs([...seen(theme, by)]).flatMap(([[a, colourA], [b, colourB]]) =>
      // blue and yellow are confused by one in thirty thousand: to them the number on the label must do
      SIGHTS.filter((sight) => distance(colourA, colourB, sight) < (sight === 'tritanopia' ? 4.5 : 7)).map(
        (sight) => `${a} ${b} ${sight}`,
      ),
    );
    expect(near).toEqual([]);
  });

  test('from below the target to above it the colours diverge: who is farther off looks farther off, to everybody', () => {
    const colours = seen(theme, 'households');
    for (const sight of SIGHTS) {
      const off = (shade: Shade): number => distance(colours.get(shade)!, colours.get('within')!, sight);
      expect(off('far-below'), sight).toBeGreaterThan(off('below'));
      expect(off('far-above'), sight).toBeGreaterThan(off('above'));
    }
  });

  test('what is written on a grid is read on every shade, on paper and on houses', () => {
    const palette = PALETTES[theme];
    const grounds = SHADINGS.flatMap((by) => [...seen(theme, by).values()]);
    for (const ground of [...grounds, palette.paper, palette.house])
      for (const text of [palette.ink, palette.number])
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
});

test('the legend shows a shade as it lies on paper', () => {
  expect(swatchOf('light', 'kind', 'rural')).toEqual({
    fill: `color-mix(in srgb, ${PALETTES.light.rural} 32%, ${PALETTES.light.paper})`,
    line: PALETTES.light.rural,
  });
});
