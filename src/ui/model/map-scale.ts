export interface MapScale {
  /** N of 1:N, two figures. */
  readonly ratio: number;
  /** A round length on the ground, metres, and how long it is on the screen, CSS px. */
  readonly metres: number;
  readonly pixels: number;
}

/** One CSS pixel is 1/96 inch. */
const METRES_A_PIXEL = 0.0254 / 96;

/** The scale of a map with so many metres in a pixel, and a bar of at most `room` px. */
export function mapScale(metresPerPixel: number, room: number): MapScale {
  const most = metresPerPixel * room;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const exact = metresPerPixel / METRES_A_PIXEL;
  const figure = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return { ratio: Math.round(exact / figure) * figure, metres, pixels: metres / metresPerPixel };
}
