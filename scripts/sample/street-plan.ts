import { curveThrough, nearestOn } from './curve';
import type { Place } from './plane';

/** What a border or an axis of the plan is on the ground. */
export interface Axis {
  readonly kind: 'road' | 'water' | 'wall';
  readonly name: string;
  /** Metres from edge to edge; of a wall 0. */
  readonly width: number;
  /** Community borders run along these. */
  readonly main: boolean;
  readonly line: readonly Place[];
}

interface Sketch extends Omit<Axis, 'line' | 'main'> {
  readonly main?: true;
  readonly through: readonly Place[];
  /** Names of the axes on which it starts and ends; without, it runs on out of the street. */
  readonly joins?: readonly [string | null, string | null];
}

/** The skeleton: what a surveyor would draw first. Metres from the south-western corner. */
// prettier-ignore
const SKETCHES: readonly Sketch[] = [
  { kind: 'road', name: '北苑路', width: 24, main: true, through: [[-150, 1700], [300, 1745], [760, 1790], [1250, 1755], [1750, 1795], [2380, 1720]] },
  { kind: 'road', name: '东环快速路', width: 40, main: true, through: [[2110, 1960], [2185, 1500], [2225, 1050], [2180, 600], [2110, 200], [2085, -160]] },
  { kind: 'road', name: '南塘路', width: 30, main: true, through: [[-160, 75], [400, 20], [900, 70], [1400, 10], [1800, 45], [2320, 110]] },
  { kind: 'water', name: '西塘河', width: 24, main: true, through: [[95, 1960], [70, 1600], [-5, 1280], [40, 900], [0, 560], [75, 220], [45, -160]] },
  { kind: 'water', name: '云溪', width: 46, main: true, through: [[-190, 470], [0, 480], [300, 545], [640, 490], [950, 385], [1300, 395], [1640, 520], [1950, 490], [2180, 395], [2400, 370]] },
  { kind: 'road', name: '云溪大道', width: 38, main: true, through: [[-160, 1130], [400, 1165], [900, 1240], [1500, 1205], [2020, 1120], [2400, 1090]] },
  { kind: 'road', name: '文澜路', width: 32, main: true, through: [[655, -160], [735, 300], [760, 700], [715, 1200], [790, 1960]] },
  { kind: 'road', name: '江晖路', width: 34, main: true, through: [[1570, -160], [1515, 380], [1450, 800], [1495, 1200], [1425, 1960]] },
  { kind: 'road', name: '学士路', width: 20, through: [[330, 1960], [405, 1480], [365, 1160], [310, 850]], joins: [null, '双桥路'] },
  { kind: 'road', name: '学林路', width: 22, through: [[1080, 1960], [1140, 1500], [1110, 1220], [1140, 850], [1085, 400], [1125, -140]] },
  { kind: 'road', name: '云杉路', width: 20, through: [[1780, 1960], [1860, 1480], [1825, 1150], [1880, 820]], joins: [null, '双桥路'] },
  { kind: 'road', name: '塘东路', width: 18, through: [[1700, 820], [1790, 500], [1745, 220], [1790, -140]], joins: ['双桥路', null] },
  { kind: 'road', name: '桂香路', width: 22, through: [[-160, 1440], [380, 1475], [750, 1525], [1130, 1470], [1460, 1490], [1850, 1415], [2400, 1290]] },
  { kind: 'road', name: '双桥路', width: 24, through: [[-160, 880], [320, 850], [745, 800], [1140, 860], [1460, 800], [1860, 835], [2400, 770]] },
  { kind: 'road', name: '荷塘路', width: 20, through: [[-160, 240], [380, 305], [720, 235], [1100, 200], [1530, 250], [1850, 215], [2330, 265]] },
  { kind: 'road', name: '钟楼街', width: 16, through: [[835, 1230], [960, 1090], [1135, 930]], joins: ['云溪大道', '学林路'] },
  { kind: 'road', name: '埠头老街', width: 9, through: [[520, 815], [470, 680], [530, 520], [500, 400], [545, 275]], joins: ['双桥路', '荷塘路'] },
  { kind: 'road', name: '溪畔路', width: 12, through: [[755, 590], [930, 520], [1095, 505]], joins: ['文澜路', '学林路'] },
  { kind: 'road', name: '枫林路', width: 14, through: [[1470, 1640], [1660, 1590], [1820, 1625]], joins: ['江晖路', '云杉路'] },
];

/** The axes of the street, main ones first; every other line of the plan hangs on them. */
export function streetPlan(): readonly Axis[] {
  const drawn = new Map(SKETCHES.map((sketch) => [sketch.name, curveThrough(sketch.through)]));
  return SKETCHES.map(({ kind, name, width, main, through, joins }) => {
    const [from, to] = joins ?? [null, null];
    const ends = [...through];
    if (from) ends[0] = nearestOn(drawn.get(from)!, through[0]!);
    if (to) ends[ends.length - 1] = nearestOn(drawn.get(to)!, through.at(-1)!);
    return { kind, name, width, main: main ?? false, line: curveThrough(ends) };
  });
}
