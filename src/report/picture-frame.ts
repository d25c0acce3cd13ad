import { metresPerUnit } from '../geometry/area';
import type { Box } from '../geometry/box';
import { clipRing } from '../geometry/clip-ring';
import type { Line, Position, Ring } from '../geometry/lattice';

/** A piece of the plan on a sheet: north is up, a metre is as long to the east as to the north. */
export interface Frame {
  /** What the sheet shows, in units. */
  readonly sheet: Box;
  /** The same with a rim in which lines may end without being seen. */
  readonly around: Box;
  readonly pixelsPerMetre: number;
  place(position: Position): readonly [x: number, y: number];
  /** Closed rings as the data of an SVG path, cut off beyond the sheet; '' where nothing of them is on it. */
  rings(rings: readonly Ring[]): string;
  /** The same of an open line. */
  line(line: Line): string;
}

/** The sheet, in pixels. */
export const WIDTH = 340;
export const HEIGHT = 240;
/** Wide enough for the houses on both sides of a street. */
const LEAST_METRES = 60;
/** Of the sheet that the fault takes at most. */
const SHARE = 0.6;

/** The frame round a box of the plan. */
export function frameRound(box: Box): Frame {
  const [midX, midY] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  const { east, north } = metresPerUnit(midY);
  const metres = Math.max(
    LEAST_METRES,
    ((box.maxX - box.minX) * east) / SHARE,
    (((box.maxY - box.minY) * north) / SHARE) * (WIDTH / HEIGHT),
  );
  const pixelsPerMetre = WIDTH / metres;
  const sheetOf = (rim: number): Box => {
    const [halfX, halfY] = [(WIDTH / 2 + rim) / pixelsPerMetre / east, (HEIGHT / 2 + rim) / pixelsPerMetre / north];
    return {
      minX: Math.floor(midX - halfX),
      minY: Math.floor(midY - halfY),
      maxX: Math.ceil(midX + halfX),
      maxY: Math.ceil(midY + halfY),
    };
  };
  const around = sheetOf(RIM);
  const x = (value: number): number => rounded(WIDTH / 2 + (value - midX) * east * pixelsPerMetre);
  const y = (value: number): number => rounded(HEIGHT / 2 - (value - midY) * north * pixelsPerMetre);
  const data = (flat: Line): string => {
    let text = '';
    let [lastX, lastY] = [NaN, NaN];
    for (let i = 0; i < flat.length; i += 2) {
      const [px, py] = [x(flat[i]!), y(flat[i + 1]!)];
      if (px === lastX && py === lastY) continue;
      text += `${text === '' ? 'M' : 'L'}${px} ${py}`;
      [lastX, lastY] = [px, py];
    }
    return text;
  };
  return {
    sheet: sheetOf(0),
    around,
    pixelsPerMetre,
    place: ([px, py]) => [x(px), y(py)],
    rings: (rings) =>
      rings
        .map((ring) => clipRing(ring, around))
        .flatMap((ring) => (ring.length < 6 ? [] : [`${data(ring)}Z`]))
        .join(''),
    line: data,
  };
}

/** Pixels beyond the sheet. */
const RIM = 12;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The longest round length that fits into so many pixels, in metres. */
export function scaleLength(pixelsPerMetre: number, pixels: number): number {
  const most = pixels / pixelsPerMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
}
