import { bayedSlab, ell, horseshoe, oval } from './footprints';
import { innermost } from './innermost';
import { areaOf, frameOf, rectangle, type Place, type Ring } from './plane';
import type { Chance } from './random';
import { rowsOf, type Building, type Site } from './site';

type Item = readonly [name: string, use: Building['use'], floors: number, ring: Ring, hole?: Ring];

/** A hospital: out-patients at the front, wards behind, technical wing between them, small houses at the back. */
export function buildHospital(site: Site): void {
  install(site, 1.28, [
    ['门诊楼', '公共', 6, horseshoe(-44, -52, 74, 38, 17)],
    ['急诊楼', '公共', 3, rectangle(38, -52, 26, 20)],
    ['医技楼', '公共', 5, rectangle(-34, -6, 62, 22), rectangle(-16, 0, 26, 10).toReversed()],
    ['住院楼', '公共', 14, bayedSlab(-46, 26, 66, 17, 3)],
    ['住院二部', '公共', 9, rectangle(28, 28, 42, 16)],
    ['感染科楼', '公共', 3, rectangle(-76, 20, 20, 14)],
    ['行政楼', '办公', 5, rectangle(-78, -30, 15, 34)],
    ['后勤楼', '公共', 3, rectangle(42, 0, 26, 13)],
    ['食堂', '公共', 2, rectangle(-8, 52, 24, 13)],
    ['制氧站', '公共', 1, rectangle(28, 55, 9, 7)],
    ['门卫', '公共', 1, rectangle(-58, -62, 5, 4)],
  ]);
}

/** A shopping mall: a big L with an annex and a parking house. */
export function buildMall(site: Site): void {
  install(site, 1.15, [
    ['万汇广场', '商业', 5, ell(-62, -52, 118, 92, 44, 50)],
    ['万汇广场北馆', '商业', 4, rectangle(10, 14, 44, 32)],
    ['停车楼', '公共', 4, rectangle(-58, 52, 42, 18)],
    ['影城', '商业', 3, rectangle(8, 58, 34, 16)],
    ['物业用房', '办公', 1, rectangle(62, -30, 8, 12)],
  ]);
}

/** A middle school: teaching blocks round a court, a sports ground with its track in the south. */
export function buildSchool(site: Site): readonly Ring[] {
  const ground = oval([0, 0], 21, 40, 28, 0, NO_CHANCE).map(
    frameOf(frameOf(site.middle, site.tilt)([-37, -2]), site.tilt),
  );
  site.reserve(ground);
  install(site, 1, [
    ['教学楼', '公共', 5, rectangle(-6, -22, 50, 34), rectangle(4, -12, 30, 14).toReversed()],
    ['实验楼', '公共', 4, rectangle(-4, 20, 38, 11)],
    ['行政楼', '办公', 3, rectangle(-4, -40, 22, 10)],
    ['体育馆', '公共', 2, rectangle(22, -46, 26, 18)],
    ['食堂', '公共', 2, rectangle(38, 18, 14, 16)],
    ['图书馆', '公共', 3, rectangle(0, 36, 26, 10)],
    ['门卫', '公共', 1, rectangle(50, -4, 4, 4)],
  ]);
  return [ground];
}

/** A factory: long halls in a yard, offices at the gate, a boiler house and stores. */
export function buildWorks(site: Site, chance: Chance): void {
  let hall = 1;
  const head = site.buildings.length;
  fill(
    site,
    44,
    12,
    [
      [78, 32],
      [52, 30],
      [34, 26],
    ],
    (ring) => ({ ring, name: `${hall++}号厂房`, use: '工业', floors: chance.pick([1, 1, 2]), households: 0 }),
  );
  fill(
    site,
    26,
    7,
    [
      [30, 14],
      [18, 12],
    ],
    (ring) => ({
      ring,
      name: chance.pick(['办公楼', '仓库', '倒班楼', '配电间', '食堂']),
      use: '工业',
      floors: chance.pick([1, 2, 3]),
      households: 0,
    }),
  );
  site.buildings.splice(head, site.buildings.length, ...site.buildings.slice(head).map(tradeByName));
}

/** Long stores with loading yards. */
export function buildDepot(site: Site): void {
  let store = 1;
  fill(
    site,
    40,
    10,
    [
      [64, 24],
      [40, 22],
      [24, 14],
    ],
    (ring) => ({ ring, name: `${store++}号仓库`, use: '仓储', floors: 1, households: 0 }),
  );
}

/** Office towers on podiums of shops. */
export function buildOffices(site: Site, name: string, chance: Chance): void {
  let block = 0;
  fill(
    site,
    56,
    22,
    [
      [44, 30],
      [32, 24],
    ],
    (ring) => ({
      ring,
      name: `${name}${'ABCDEFGHJKLM'[block++ % 12]!}座`,
      use: '办公',
      floors: chance.whole(8, 22),
      households: 0,
    }),
  );
  fill(site, 40, 10, [[26, 12]], (ring) => ({ ring, name: `${name}配楼`, use: '商业', floors: 2, households: 0 }));
}

/** A market: halls with stalls, rows of small shops round them. */
export function buildMarket(site: Site, name: string): void {
  let row = 1;
  fill(
    site,
    32,
    9,
    [
      [56, 24],
      [38, 22],
    ],
    (ring) => ({ ring, name: `${name}${row++}号棚`, use: '商业', floors: 1, households: 0 }),
  );
  fill(
    site,
    15,
    4,
    [
      [22, 8],
      [12, 8],
    ],
    (ring) => ({ ring, name: `${name}沿街铺`, use: '商业', floors: 2, households: 0 }),
  );
}

/** A park: a pond, a pavilion, a tea house, a lavatory among trees. */
export function buildPark(site: Site, chance: Chance): void {
  const size = Math.sqrt(areaOf(site.shell)) / 10;
  const pond = oval(innermost([site.shell]), size, size * 0.65, 18, 0.16, chance);
  if (site.fits(pond, 4)) {
    site.reserve(pond);
    site.ponds.push(pond);
  }
  for (const [name, width, depth, use] of [
    ['茶室', 16, 9, '商业'],
    ['水榭', 9, 7, '公共'],
    ['公厕', 7, 5, '公共'],
    ['管理房', 10, 6, '公共'],
  ] as const)
    for (let attempt = 0; attempt < 40; attempt++) {
      const frame = frameOf(
        frameOf(site.middle, site.tilt)([chance.between(-90, 90), chance.between(-60, 60)]),
        chance.between(-0.6, 0.6),
      );
      const ring = rectangle(0, 0, width, depth).map(frame);
      if (!site.fits(ring, 12)) continue;
      site.buildings.push({ ring, name, use, floors: 1, households: 0 });
      break;
    }
}

/** Puts a campus where it fits as drawn, as large and as near the middle as can be; else each piece where it finds room. */
function install(site: Site, largest: number, items: readonly Item[]): void {
  const moves = shifts(36);
  for (let scale = largest; scale > 0.8; scale -= 0.07) {
    const shift = moves.find((move) =>
      items.every(([, , , ring]) => site.fits(scaled(ring, scale).map(at(site, move)), 4)),
    );
    if (!shift) continue;
    for (const item of items) put(site, item, scale, shift);
    return;
  }
  for (const item of items) {
    const shift = moves.find((move) => site.fits(item[3].map(at(site, move)), 4));
    if (shift) put(site, item, 1, shift);
  }
}

function put(site: Site, [name, use, floors, ring, court]: Item, scale: number, shift: Place): void {
  const move = at(site, shift);
  const hole = court ? { hole: scaled(court, scale).map(move) } : {};
  site.buildings.push({ ring: scaled(ring, scale).map(move), ...hole, name, use, floors, households: 0 });
}

const scaled = (ring: Ring, scale: number): Ring => ring.map(([x, y]) => [x * scale, y * scale]);

const at =
  (site: Site, [dx, dy]: Place) =>
  ([x, y]: Place): Place =>
    frameOf(site.middle, site.tilt)([x + dx, y + dy]);

/** Shifts in rings of growing size round nought. */
const shifts = (reach: number): Place[] =>
  Array.from({ length: 25 * 25 }, (_, i): Place => [
    ((i % 25) - 12) * (reach / 12),
    (Math.floor(i / 25) - 12) * (reach / 12),
  ]).sort((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2);

function fill(site: Site, pitch: number, gap: number, sizes: readonly Place[], make: (ring: Ring) => Building): void {
  for (const { y, from, to } of rowsOf(site, pitch, 10))
    for (let x = from; x < to; x += 3) {
      const size = sizes.find(([w, d]) => site.fits(rectangle(x, y, w, d).map(frameOf(site.middle, site.tilt)), gap));
      if (!size) continue;
      site.buildings.push(make(rectangle(x, y, ...size).map(frameOf(site.middle, site.tilt))));
      x += size[0] + gap - 3;
    }
}

const tradeByName = (building: Building): Building =>
  building.name === '仓库'
    ? { ...building, use: '仓储' }
    : building.name === '办公楼'
      ? { ...building, use: '办公' }
      : building;

/** No chance at all: regular ovals. */
const NO_CHANCE: Chance = {
  next: () => 0,
  between: () => 0,
  whole: (from) => from,
  happens: () => false,
  pick: (items) => items[0]!,
};
