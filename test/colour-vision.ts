/** What tests of colours measure: contrast by WCAG, and how far apart colours look, to the colour-blind as well. */

/** Linear sRGB, 0 … 1 each. */
export type Light = readonly [red: number, green: number, blue: number];

export type Sight = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';
export const SIGHTS: readonly Sight[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];

type Matrix = readonly [Light, Light, Light];

/** Machado, Oliveira and Fernandes 2009, severity 1: linear light as it looks. */
const SEEN: Readonly<Record<Exclude<Sight, 'normal'>, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** `#rrggbb` as light. */
export function light(hex: string): Light {
  const part = (at: number): number => toLinear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
}

/** A colour laid over another with an opacity, as screens do it: in sRGB, not in light. */
export function laidOver(hex: string, opacity: number, ground: string): string {
  const part = (at: number): string => {
    const [over, under] = [hex, ground].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(over * opacity + under * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** WCAG 2: 1 … 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(light(a)), luminance(light(b))].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** How far apart two colours look: CIE 1976 ΔE*ab, D65; 2.3 is just seen. */
export function distance(a: string, b: string, sight: Sight = 'normal'): number {
  const [p, q] = [lab(seenBy(light(a), sight)), lab(seenBy(light(b), sight))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const seenBy = (colour: Light, sight: Sight): Light =>
  sight === 'normal'
    ? colour
    : (SEEN[sight].map((row) =>
        clamp(row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]),
      ) as unknown as Light);

const luminance = ([r, g, b]: Light): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function lab([r, g, b]: Light): Light {
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const clamp = (value: number): number => Math.max(0, Math.min(1, value));
