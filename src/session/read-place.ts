import { toUnits, type Position } from '../geometry/lattice';

/**
 * The places that a text may mean, the likelier first; none where it is no coordinate.
 *
 *   120.6438, 31.3037        longitude first, as the status bar says it
 *   31.3037 120.6438         latitude first where only that is on the globe
 *   N31.3037 E120.6438, 31.3037°N, 120.6438°E, 北纬31.3037 东经120.6438
 *   31°18'13"N 120°38'37"E   degrees, minutes and seconds
 *
 * Two whole numbers are none: a code is often typed in groups.
 */
export function readPlace(text: string): readonly Position[] {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(WORDS, (word) => LETTERS[word]!);
  const angles = /[.°NSEW]/.test(plain) ? anglesOf(plain) : null;
  if (!angles) return [];
  const [first, second] = angles;
  return [placeOf(first, second), placeOf(second, first)].filter((place) => place !== null);
}

const LETTERS: Readonly<Record<string, string>> = {
  北纬: 'N',
  南纬: 'S',
  东经: 'E',
  西经: 'W',
  经度: 'E',
  纬度: 'N',
  度: '°',
  分: "'",
  秒: '"',
};
const WORDS = new RegExp(Object.keys(LETTERS).join('|'), 'g');

/** Degrees, minutes, seconds; the normal form of a double prime is two primes. */
const SIZE = String.raw`(-?\d{1,3}(?:\.\d+)?)\s*°?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["”]|′′|'')\s*)?`;
const SIDE = String.raw`([NSEW])?[\s:]*`;
const BETWEEN = String.raw`(?:\s*[,;/、]\s*|\s+|(?<=[NSEW°'"′])|(?=[NSEW]))`;
const between = (first: string, second: string): RegExp =>
  new RegExp(String.raw`^[\s(\[]*${first}${BETWEEN}${second}[\s)\]]*$`);

/** The sides stand before both numbers or behind both. */
const BEFORE = between(SIDE + SIZE, SIDE + SIZE);
const BEHIND = between(SIZE + SIDE, SIZE + SIDE);

function anglesOf(plain: string): readonly [Angle, Angle] | null {
  const before = BEFORE.exec(plain);
  // a side between two numbers belongs to the first, unless that has one before it
  if (before && (before[1] !== undefined || before[5] === undefined)) {
    const [, sideA, a, minutesA, secondsA, sideB, b, minutesB, secondsB] = before;
    return [angleOf(a!, minutesA, secondsA, sideA), angleOf(b!, minutesB, secondsB, sideB)];
  }
  const behind = BEHIND.exec(plain);
  if (!behind) return null;
  const [, a, minutesA, secondsA, sideA, b, minutesB, secondsB, sideB] = behind;
  return [angleOf(a!, minutesA, secondsA, sideA), angleOf(b!, minutesB, secondsB, sideB)];
}

interface Angle {
  readonly degrees: number;
  /** What the text says of it; null: nothing. */
  readonly along: 'longitude' | 'latitude' | null;
}

function angleOf(degrees: string, minutes = '0', seconds = '0', side?: string): Angle {
  const size = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = degrees.startsWith('-') !== (side === 'S' || side === 'W');
  const along = side === undefined ? null : side === 'N' || side === 'S' ? 'latitude' : 'longitude';
  return { degrees: isNegative ? -size : size, along };
}

function placeOf(longitude: Angle, latitude: Angle): Position | null {
  if (longitude.along === 'latitude' || latitude.along === 'longitude') return null;
  if (Math.abs(longitude.degrees) > 180 || Math.abs(latitude.degrees) > 90) return null;
  return [toUnits(longitude.degrees), toUnits(latitude.degrees)];
}
