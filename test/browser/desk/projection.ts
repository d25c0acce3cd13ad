/** A place of the ground, degrees. */
export type Ground = readonly [longitude: number, latitude: number];
/** A place of the window, CSS pixels. */
export type Pixel = readonly [x: number, y: number];

/** What the page says of one place: the pixel, and the ground under it. */
export interface Reading {
  readonly pixel: Pixel;
  readonly ground: Ground;
}

/** Where the ground lies in the window. */
export interface Projection {
  toPixel(ground: Ground): Pixel;
  toGround(pixel: Pixel): Ground;
}

/**
 * The camera found again from readings. In Mercator a map that is not turned only shifts and scales, by one scale both ways;
 * the page rounds what it says to a metre or so, and many readings average that out (least squares).
 */
export function fitProjection(readings: readonly Reading[]): Projection {
  const places = readings.map(({ ground }) => toMercator(ground));
  const pixels = readings.map(({ pixel }) => pixel);
  const place = mean(places);
  const pixel = mean(pixels);
  let [above, below] = [0, 0];
  readings.forEach((_, i) => {
    for (const axis of [0, 1] as const) {
      const away = places[i]![axis] - place[axis];
      above += away * (pixels[i]![axis] - pixel[axis]);
      below += away * away;
    }
  });
  const scale = above / below;
  return {
    toPixel(ground) {
      const [x, y] = toMercator(ground);
      return [pixel[0] + scale * (x - place[0]), pixel[1] + scale * (y - place[1])];
    },
    toGround: ([x, y]) => fromMercator([place[0] + (x - pixel[0]) / scale, place[1] + (y - pixel[1]) / scale]),
  };
}

/** Degrees → the unit square of web Mercator, y to the south. */
function toMercator([longitude, latitude]: Ground): Pixel {
  const northing = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [longitude / 360, -northing / (2 * Math.PI)];
}

function fromMercator([x, y]: Pixel): Ground {
  const latitude = (Math.atan(Math.exp(-y * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [x * 360, latitude];
}

const mean = (all: readonly Pixel[]): Pixel => [0, 1].map((axis) => sum(all, axis) / all.length) as [number, number];
const sum = (all: readonly Pixel[], axis: number): number => all.reduce((total, each) => total + each[axis]!, 0);
