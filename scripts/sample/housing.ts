import { bayedSlab, butterflyTower, crooked, notchedTower, oval, steppedSlab } from './footprints';
import { frameOf, rectangle, type Ring } from './plane';
import type { Chance } from './random';
import { rowsOf, type Building, type Site } from './site';

type Draw = (x: number, y: number, width: number, depth: number) => Ring;

/** Rows of slabs that face south, every row as long as the parcel allows. */
export function buildSlabs(site: Site, name: string, chance: Chance): void {
  const floors = chance.pick([4, 5, 5, 5, 6, 6]);
  const flat = chance.between(11.5, 15);
  const stairs = chance.pick([2, 2, 3, 3, 4]);
  const depth = chance.between(11, 13);
  const width = flat * stairs;
  const style = chance.next();
  const draw: Draw =
    style < 0.3 ? (x, y, w, d) => bayedSlab(x, y, w, d, Math.round(w / flat)) : style < 0.45 ? steppedSlab : rectangle;
  if (chance.happens(0.5)) garden(site, chance, 17, 13);
  for (const [x, y, w] of spread(
    site,
    [width, width * 0.66, flat * 1.5],
    depth,
    floors * 3.1 + depth + chance.between(1, 5),
    9,
    7,
    draw,
    chance,
  ))
    dwelling(site, name, draw(x, y, w, depth), floors, floors * Math.max(2, Math.round(w / flat)));
  addLawns(site, 2, chance);
}

/** Loose towers round a garden. */
export function buildTowers(site: Site, name: string, chance: Chance): void {
  const floors = chance.pick([11, 11, 14, 16, 18]);
  const [width, depth] = [chance.between(25, 31), chance.between(17, 22)];
  const draw = chance.pick([notchedTower, butterflyTower]);
  garden(site, chance, 24, 17);
  const found = spread(site, [width], depth, 66 - floors / 2, 27 + floors / 2, 12, draw, chance);
  // few and high or many and low: about as many homes either way
  const keep = Math.ceil(175 / (floors * 4));
  const thin =
    found.length > keep
      ? found.filter((_, i) => Math.floor(((i + 1) * keep) / found.length) > Math.floor((i * keep) / found.length))
      : found;
  for (const [x, y] of thin) dwelling(site, name, draw(x, y, width, depth), floors, floors * 4);
  const low = chance.pick([5, 6]);
  for (const [x, y, w] of spread(site, [42, 28], 12.5, 34, 12, 11, rectangle, chance).slice(0, 3))
    dwelling(site, name, rectangle(x, y, w, 12.5), low, Math.round((low * w) / 14));
  addLawns(site, 7, chance);
}

/** Rows of town houses and a few detached ones. */
export function buildVillas(site: Site, name: string, chance: Chance): void {
  garden(site, chance, 22, 15);
  for (const [x, y, w] of spread(site, [39, 26, 13], 12.5, 27, 7, 5, rectangle, chance))
    dwelling(site, name, rectangle(x, y, w, 12.5), 3, Math.round(w / 6.5));
}

/** An old quarter: rows of narrow houses wall to wall, lanes of three metres, here and there a courtyard. */
export function buildLanes(site: Site, name: string, chance: Chance): void {
  let number = 1;
  const put = (ring: Ring, hole?: Ring): boolean => {
    if (!placed(site, ring, 0.35)) return false;
    const trade = chance.happens(0.07);
    site.buildings.push({
      ...turned(site, ring, hole),
      name: `${name}${number++}号`,
      use: trade ? '商业' : chance.happens(0.03) ? '空置' : '住宅',
      floors: chance.pick([1, 2, 2, 2, 3]),
      households: trade ? 0 : hole ? chance.whole(4, 7) : chance.pick([1, 1, 1, 2, 2, 3]),
    });
    return true;
  };
  for (const { y, from, to } of rowsOf(site, 13.6, chance.between(4, 10))) {
    let sinceLane = 0;
    for (let x = from + chance.between(0, 6); x < to;) {
      const width = chance.between(5, 9.5);
      const depth = chance.between(8.5, 11);
      if (chance.happens(0.045)) {
        const ring = rectangle(x, y, 15, 11);
        if (put(ring, rectangle(x + 4, y + 3.2, 7, 4.6).toReversed())) x += 15.4;
        else x += 3;
      } else if (chance.happens(0.96) && put(crooked(x, y + chance.between(0, 1), width, depth, 0.15, chance))) {
        x += width + 0.7;
        sinceLane += width;
      } else x += 3.2;
      if (sinceLane > 58) [x, sinceLane] = [x + 3, 0];
    }
  }
}

/** A village that the city has grown around: square houses of three to five floors, close to each other, each its own way. */
export function buildVillage(site: Site, name: string, chance: Chance): void {
  let number = 1;
  const pitch = chance.between(17.5, 19.5);
  for (const { y, from, to } of rowsOf(site, pitch, chance.between(5, 12)))
    for (let x = from + chance.between(0, 9); x < to; x += pitch - 2 + chance.between(-1, 2)) {
      const [width, depth] = [chance.between(9.5, 13), chance.between(9.5, 13.5)];
      const turn = frameOf([x, y + chance.between(-1.5, 1.5)], chance.between(-0.1, 0.1));
      const ring = crooked(0, 0, width, depth, 0.3, chance).map(turn);
      if (chance.happens(0.06) || !placed(site, ring, 1.2)) continue;
      const empty = chance.happens(0.05);
      const floors = chance.pick([2, 3, 3, 4, 4, 5]);
      site.buildings.push({
        ...turned(site, ring),
        name: `${name}${number++}号`,
        use: empty ? '空置' : '住宅',
        floors,
        households: empty ? 0 : Math.max(1, floors - chance.whole(0, 2)),
      });
    }
}

/** Small lawns where room is left. */
export function addLawns(site: Site, wanted: number, chance: Chance): void {
  for (let attempt = 0, count = 0; attempt < wanted * 12 && count < wanted; attempt++) {
    const middle = frameOf(site.middle, site.tilt)([chance.between(-110, 110), chance.between(-90, 90)]);
    const ring = oval([0, 0], chance.between(8, 16), chance.between(6, 11), 12, 0.12, chance).map(
      frameOf(middle, site.tilt),
    );
    if (!site.fits(ring, 3)) continue;
    site.reserve(ring);
    site.greens.push(ring);
    count++;
  }
}

/** An oval garden in the middle of a compound, where no house stands. */
function garden(site: Site, chance: Chance, rx: number, ry: number): void {
  const middle = frameOf(site.middle, site.tilt)([chance.between(-8, 8), chance.between(-8, 8)]);
  const ring = oval([0, 0], rx, ry, 18, 0.07, chance).map(frameOf(middle, site.tilt));
  if (!site.fits(ring, 4)) return;
  site.reserve(ring);
  site.greens.push(ring);
}

/** Where outlines of one of these widths fit, row by row; what was found stays taken while the search goes on. */
function spread(
  site: Site,
  widths: readonly number[],
  depth: number,
  pitch: number,
  gap: number,
  free: number,
  draw: Draw,
  chance: Chance,
): (readonly [x: number, y: number, width: number])[] {
  const found: (readonly [number, number, number])[] = [];
  const rings: Ring[] = [];
  let start = chance.between(8, 14);
  // the first row goes as far south as it can
  for (let shift = 0; shift < 60 && rings.length === 0; shift += 4, start += 4)
    for (const { y, from, to } of rowsOf(site, pitch, start)) {
      for (let x = from; x < to; x += 2.5) {
        const width = widths.find((w) => {
          const ring = draw(x, y, w, depth).map(local(site));
          return site.fits(ring, free);
        });
        if (width === undefined) continue;
        found.push([x, y, width]);
        rings.push(draw(x, y, width, depth));
        x += width + gap - 2.5;
      }
      if (rings.length === 0) break;
    }
  return found;
}

function dwelling(site: Site, name: string, ring: Ring, floors: number, households: number): void {
  const number = site.buildings.filter(({ use }) => use === '住宅').length + 1;
  if (placed(site, ring, 3))
    site.buildings.push({ ...turned(site, ring), name: `${name}${number}幢`, use: '住宅', floors, households });
}

const local = (site: Site): ((place: readonly [number, number]) => readonly [number, number]) =>
  frameOf(site.middle, site.tilt);

const placed = (site: Site, ring: Ring, gap: number): boolean => site.fits(ring.map(local(site)), gap);

const turned = (site: Site, ring: Ring, hole?: Ring): Pick<Building, 'ring' | 'hole'> => ({
  ring: ring.map(local(site)),
  ...(hole ? { hole: hole.map(local(site)) } : {}),
});
