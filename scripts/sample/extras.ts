import { holds } from './arrangement';
import { horseshoe } from './footprints';
import { distance, frameOf, mix, rectangle, type Place } from './plane';
import type { Chance } from './random';
import { setback, type Site } from './site';

/** A drive from the longest street into the compound, before its houses are placed; a gate house beside it. */
export function layDrive(site: Site): void {
  const { shell } = site.face;
  // a gate lies in the middle of a stretch of quiet street, not at its corner
  const scores = shell.map(({ from, along: { kind, width } }, i) => {
    const to = shell[(i + 1) % shell.length]!.from;
    return kind === 'road'
      ? distance(from, to) / 24 + (width < 30 ? 2 : 0) - distance(mix(from, to, 0.5), site.middle) / 60
      : -Infinity;
  });
  const best = scores.indexOf(Math.max(...scores));
  if (shell[best]!.along.kind !== 'road') return;
  const gate = mix(shell[best]!.from, shell[(best + 1) % shell.length]!.from, 0.5);
  const reach = distance(gate, site.middle);
  let far = gate;
  // it ends a house's depth before the other side of the compound
  for (let t = 0.05; t < 2 && holds(site.face, mix(gate, site.middle, t + 28 / reach)); t += 0.05)
    far = mix(gate, site.middle, t);
  if (far === gate) return;
  site.drives.push({ line: [gate, far], width: 6 });
  const along = Math.atan2(far[1] - gate[1], far[0] - gate[0]);
  for (const side of [5.2, -9.2]) {
    const house = rectangle(setback(shell[best]!.along) + 0.6, side, 5, 4).map(frameOf(gate, along));
    if (!site.fits(house, 1)) continue;
    site.buildings.push({ ring: house, name: '门卫室', use: '公共', floors: 1, households: 0 });
    break;
  }
}

/** Shops of one or two floors along the quieter streets round the parcel. */
export function lineWithShops(site: Site, share: number, chance: Chance): void {
  const { shell } = site.face;
  const chosen = new Map<string, boolean>();
  let [number, left] = [chance.whole(1, 60) * 2 + 1, 0];
  shell.forEach(({ from, along }, i) => {
    if (along.kind !== 'road' || along.width < 9 || along.width > 24) return;
    if (!chosen.has(along.name)) chosen.set(along.name, chance.happens(share));
    if (!chosen.get(along.name)) return;
    const to = shell[(i + 1) % shell.length]!.from;
    const frame = frameOf(from, Math.atan2(to[1] - from[1], to[0] - from[0]));
    const length = distance(from, to);
    for (let x = left; x < length;) {
      const [width, depth] = [chance.between(9, 22), chance.between(8, 10.5)];
      const ring = rectangle(x, setback(along) + 0.3, Math.min(width, Math.max(8, length - x - 0.5)), depth).map(frame);
      if (chance.happens(0.93) && site.fits(ring, 1.2)) {
        site.buildings.push({
          ring,
          name: `${along.name}${number}号`,
          use: '商业',
          floors: chance.pick([1, 2, 2]),
          households: 0,
        });
        number += 2;
        x += width + 1.4;
      } else x += 4;
    }
    left = 1.5;
  });
}

/** A nursery of three groups with its yard, in the middle of a compound. */
export function addNursery(site: Site, name: string): boolean {
  for (const [x, y] of NURSERY_PLACES) {
    const frame = frameOf(frameOf(site.middle, site.tilt)([x, y]), site.tilt);
    const yard = rectangle(-3, -12, 50, 48).map(frame);
    if (!site.fits(yard, 4)) continue;
    site.buildings.push({ ring: horseshoe(0, 0, 44, 32, 12).map(frame), name, use: '公共', floors: 3, households: 0 });
    site.reserve(yard);
    return true;
  }
  return false;
}

const NURSERY_PLACES: readonly Place[] = [-60, -30, 0, 30].flatMap((x) => [-50, -20, 10].map((y): Place => [x, y]));

/** One public house of a community: its service centre. */
export function addCentre(site: Site, name: string): boolean {
  for (const [x, y] of NURSERY_PLACES) {
    const ring = rectangle(0, 0, 32, 15).map(frameOf(frameOf(site.middle, site.tilt)([x, y]), site.tilt));
    if (!site.fits(ring, 6)) continue;
    site.buildings.push({ ring, name, use: '公共', floors: 3, households: 0 });
    return true;
  }
  return false;
}

/** Bicycle sheds, transformer and bin houses, wherever a compound left room. */
export function addSheds(site: Site, wanted: number, chance: Chance): void {
  for (let attempt = 0, count = 0; attempt < wanted * 14 && count < wanted; attempt++) {
    const [name, width, depth] = chance.pick(SHEDS);
    const place = frameOf(site.middle, site.tilt)([chance.between(-130, 130), chance.between(-110, 110)]);
    const ring = rectangle(0, 0, width, depth).map(frameOf(place, site.tilt + (chance.happens(0.4) ? Math.PI / 2 : 0)));
    if (!site.fits(ring, 3.5)) continue;
    site.buildings.push({ ring, name, use: '公共', floors: 1, households: 0 });
    count++;
  }
}

const SHEDS = [
  ['车棚', 16, 3.6],
  ['车棚', 12, 3.4],
  ['配电房', 7, 5],
  ['垃圾房', 5, 3.5],
  ['泵房', 6, 5],
  ['物业用房', 14, 7],
] as const;
