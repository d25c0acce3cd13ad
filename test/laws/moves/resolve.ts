import { idsOf } from '../../footprint-texts';
import type { Checked } from '../../../src/checks/check';
import { boxOfShape } from '../../../src/geometry/box';
import { insidePoint } from '../../../src/geometry/inside-point';
import type { Position, Ring } from '../../../src/geometry/lattice';
import type { EditBody } from '../../../src/plan/edit';
import { CATEGORIES, USES, type Grid } from '../../../src/plan/grid';
import { neighboursOf } from '../../../src/plan/neighbours';
import { gridsMeeting, type World } from '../../../src/plan/world';
import { boxOfPlan, edgeNear, gridAt, placeOf, ringThrough, vertexNear } from './aim';
import type { Move, MoveVerb } from './move';
import { facesOf } from '../proof/faces';

/** A plan in the course of a history, as moves see it. */
export interface Situation {
  readonly world: World;
  readonly checked: Checked;
  /** The number of the step, for names that nobody has. */
  readonly step: number;
}

/** The edit that a move means in a plan as it is. */
export const resolve = (situation: Situation, move: Move & { verb: keyof typeof MEANING }): EditBody =>
  MEANING[move.verb](situation, move);

type Meaning = (situation: Situation, move: Move) => EditBody;

const MEANING: { readonly [V in Exclude<MoveVerb, 'undo' | 'redo'>]: Meaning } = {
  split({ world }, move) {
    const grid = gridAt(world, move.grid);
    const { keepBuildingsWhole } = move;
    const whole = lineOf(world, grid, move);
    // several lines: the same places, parted in the middle
    const middle = Math.floor(whole.length / 4) * 2;
    const lines = whole.length >= 8 && chance(move, 4) ? [whole.slice(0, middle), whole.slice(middle)] : [whole];
    return { edit: 'split', grid: grid.id, lines, keepBuildingsWhole };
  },

  draw({ world, step }, move) {
    const ring = ringOf(world, gridAt(world, move.grid), move);
    const name = chance(move, 4) ? { name: `新${step}` } : {};
    return { edit: 'draw', ring, ...name, keepBuildingsWhole: move.keepBuildingsWhole };
  },

  carve({ world, step }, move) {
    const grid = gridAt(world, move.grid);
    const { keepBuildingsWhole, choice } = move;
    const category = CATEGORIES[choice % CATEGORIES.length]!;
    const name = chance(move, 32) ? grid.name : `专属${step}`;
    return { edit: 'carve', ...region(world, grid, move), category, name, introduction: '…', keepBuildingsWhole };
  },

  merge({ world }, move) {
    const grid = gridAt(world, move.grid);
    const near = neighboursOf(world, [grid.id]).filter(
      ({ community }) => community === grid.community || chance(move, 16),
    );
    const first = pickFrom(near, move.choice)?.id ?? gridAt(world, move.other).id;
    const more = chance(move, 3) ? [pickFrom(near, move.choice >> 4)?.id ?? gridAt(world, move.other).id] : [];
    return { edit: 'merge', grids: [grid.id, first, ...more] };
  },

  reshape({ world }, move) {
    const grid = gridAt(world, move.grid);
    return {
      edit: 'reshape',
      grid: grid.id,
      line: lineOf(world, grid, move),
      keepBuildingsWhole: move.keepBuildingsWhole,
    };
  },

  assign({ world }, move) {
    const to = gridAt(world, move.grid);
    const near = gridsMeeting(world, boxOfShape(to.shape)).filter(({ id }) => id !== to.id);
    const from = (chance(move, 8) ? null : pickFrom(near, move.choice)) ?? to;
    return { edit: 'assign', to: to.id, ...region(world, from, move), keepBuildingsWhole: move.keepBuildingsWhole };
  },

  'move-vertex'({ world }, move) {
    const grid = gridAt(world, move.grid);
    const [spot, toward] = move.spots;
    const aim = placeOf(world, grid, spot!);
    const from = vertexNear(grid.shape, aim[0], aim[1]);
    const to = chance(move, 8) ? placeOf(world, grid, toward!) : off(grid, from, move);
    return { edit: 'move-vertex', from, to, keepBuildingsWhole: move.keepBuildingsWhole };
  },

  'add-vertex'({ world }, move) {
    const grid = gridAt(world, move.grid);
    const [spot, toward] = move.spots;
    const [x, y] = placeOf(world, grid, spot!);
    const [ax, ay, bx, by] = edgeNear([grid.shape], x, y);
    const on: Position = [Math.round((ax + bx) / 2), Math.round((ay + by) / 2)];
    const place = chance(move, 8) ? placeOf(world, grid, toward!) : off(grid, on, move);
    return { edit: 'add-vertex', ...ends([ax, ay, bx, by], move), place, keepBuildingsWhole: move.keepBuildingsWhole };
  },

  'delete-vertex'({ world }, move) {
    const grid = gridAt(world, move.grid);
    const [x, y] = placeOf(world, grid, move.spots[0]!);
    const vertex = vertexNear(grid.shape, x, y);
    return { edit: 'delete-vertex', vertex, keepBuildingsWhole: move.keepBuildingsWhole };
  },

  straighten({ world }, move) {
    const grid = gridAt(world, move.grid);
    const [x, y] = placeOf(world, grid, move.spots[0]!);
    const edge = edgeNear([grid.shape], x, y);
    return { edit: 'straighten', ...ends(edge, move), keepBuildingsWhole: move.keepBuildingsWhole };
  },

  'fill-gap'(situation, move) {
    const gap = found(situation, 'gap', move);
    const place = gap?.at ?? placeOf(situation.world, gridAt(situation.world, move.grid), move.spots[0]!);
    const to = chance(move, 4)
      ? null
      : (pickFrom(gap?.grids ?? [], move.choice) ?? gridAt(situation.world, move.other).id);
    return { edit: 'fill-gap', place, to };
  },

  settle(situation, move) {
    const overlap = found(situation, 'overlap', move);
    const place = overlap?.at ?? placeOf(situation.world, gridAt(situation.world, move.grid), move.spots[0]!);
    const claimant = pickFrom(overlap?.grids ?? [], move.choice);
    const to = chance(move, 16) || !claimant ? gridAt(situation.world, move.other).id : claimant;
    return { edit: 'settle', place, to };
  },

  detach(situation, move) {
    const { world } = situation;
    const finding = found(situation, 'detached', move);
    const grid = finding ? world.grids.get(finding.grids[0]!)! : gridAt(world, move.grid);
    const parts = grid.shape.map((polygon) => insidePoint([polygon]));
    const place = chance(move, 8) ? pickFrom(parts, move.choice)! : (finding?.at ?? parts[0]!);
    const to = chance(move, 4) ? { to: gridAt(world, move.other).id } : {};
    return { edit: 'detach', grid: grid.id, place, ...to };
  },

  'draw-listed'({ world }, move) {
    const listed = [...world.grids.values()].filter(({ shape, retired }) => shape.length === 0 && retired === null);
    const around = gridAt(world, move.grid);
    // a ring in another community than the list says is tried now and then
    const own = listed.filter(({ community }) => community === around.community);
    const grid = pickFrom(chance(move, 8) ? listed : own, move.choice) ?? pickFrom(listed, move.choice) ?? around;
    const ring = ringOf(world, around, move);
    return { edit: 'draw-listed', grid: grid.id, ring, keepBuildingsWhole: move.keepBuildingsWhole };
  },

  retire({ world, step }, move) {
    const listed = [...world.grids.values()].filter(({ shape }) => shape.length === 0);
    const grid = (chance(move, 8) ? pickFrom(listed, move.choice) : null) ?? gridAt(world, move.grid);
    const near = neighboursOf(world, [grid.id]).filter(({ community }) => community === grid.community);
    const to = chance(move, 16) ? null : (pickFrom(near, move.choice)?.id ?? gridAt(world, move.other).id);
    return { edit: 'retire', grid: grid.id, to: grid.shape.length === 0 ? null : to, reason: `第${step}步` };
  },

  'set-grid'({ world, step }, move) {
    const grid = gridAt(world, move.grid);
    const changes = [
      { name: `改${step}` },
      { kind: 'rural' },
      { kind: 'dedicated', category: '学校', introduction: '…' },
      { kind: 'urban' },
      { locked: grid.locked === null && chance(move, 3) },
      { name: grid.name },
    ] as const;
    return { edit: 'set-grid', grid: grid.id, change: changes[move.choice % changes.length]! };
  },

  'set-division'({ world, step }, move) {
    const division = pickFrom([...world.divisions.values()], move.choice)!;
    const change = chance(move, 2) ? { name: `改${step}` } : { locked: !division.locked && chance(move, 6) };
    return { edit: 'set-division', division: division.id, change };
  },

  'set-building'({ world }, { choice }) {
    const building = pickFrom(idsOf(world.footprints), choice * 7) ?? 'none';
    const changes = [
      { households: choice },
      { households: null },
      { use: pickFrom(USES, choice) },
      { use: null },
    ] as const;
    return {
      edit: 'set-building',
      building,
      change: changes[choice % changes.length] as { households?: number | null },
    };
  },

  number: () => ({ edit: 'number' }),
};

/** One time in so many; of a move always the same. */
const chance = ({ choice }: Move, oneIn: number): boolean =>
  (Math.imul(choice * 64 + oneIn, 0x9e3779b1) >>> 8) % oneIn === 0;

const pickFrom = <T>(list: readonly T[], choice: number): T | null => list[choice % (list.length || 1)] ?? null;

/** The finding of a rule that lies nearest to the grid that is meant; null: the rule found nothing. */
function found({ world, checked }: Situation, kind: 'gap' | 'overlap' | 'detached', { grid }: Move) {
  const { minX, minY, maxX, maxY } = boxOfPlan(world);
  const x = minX + ((maxX - minX) * grid.u) / 10_000;
  const y = minY + ((maxY - minY) * grid.v) / 10_000;
  const told = kind === 'detached' ? [...checked.found.get(kind)!.values()].flat() : facesOf(checked, kind);
  const all = told.map((finding) => ({ ...finding, at: finding.at! }));
  const distance = ({ at }: { at: Position }): number => Math.hypot(at[0] - x, at[1] - y);
  return all.length === 0 ? null : all.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

const ends = ([ax, ay, bx, by]: readonly [number, number, number, number], move: Move) =>
  chance(move, 2)
    ? { from: [ax, ay] as Position, to: [bx, by] as Position }
    : { from: [bx, by] as Position, to: [ax, ay] as Position };

/** A place beside another one, as far as the move reaches. */
function off(grid: Grid, [x, y]: Position, { spots, reach }: Move): Position {
  const { dx, dy } = spots[0]!;
  const step = Math.max(1, Math.round(widthOf(grid) * REACH[reach]!));
  return [x + dx * step, y + dy * step];
}

const REACH = [0, 0.005, 0.05, 0.2] as const;

const widthOf = (grid: Grid): number => {
  const { minX, maxX } = boxOfShape(grid.shape);
  return maxX - minX;
};

function lineOf(world: World, grid: Grid, { spots, along, closed }: Move): number[] {
  const line = spots.flatMap((spot) => placeOf(world, grid, spot));
  if (along > 0) {
    const through = ringThrough(grid.shape, vertexNear(grid.shape, line[0]!, line[1]!));
    for (let k = 0; through && k <= along; k++) {
      const i = (through.start + 2 * k) % through.ring.length;
      line.push(through.ring[i]!, through.ring[i + 1]!);
    }
  }
  if (closed) line.push(line[0]!, line[1]!);
  return line;
}

/** The places themselves, in whatever order, or a star round the first of them. */
function ringOf(world: World, grid: Grid, move: Move): Ring {
  if (move.closed) return lineOf(world, grid, { ...move, closed: false });
  const [x, y] = placeOf(world, grid, move.spots[0]!);
  const size = Math.max(2, Math.round(widthOf(grid) * [0.02, 0.1, 0.25, 0.5][move.reach]!));
  const corners = 3 + (move.choice % 5);
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((i + move.choice / 1024) / corners) * 2 * Math.PI;
    const radius = size * (0.4 + (0.6 * ((move.choice * (i + 3)) % 17)) / 16);
    return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
  }).flat();
}

/** A ring, or houses of which the grid holds most. */
function region(
  world: World,
  grid: Grid,
  move: Move,
): { readonly ring: Ring } | { readonly buildings: readonly string[] } {
  const held = idsOf(world.footprints).filter((_, row) => world.holders[row]![0]?.grid === grid.id);
  if (held.length === 0 || chance(move, 2)) return { ring: ringOf(world, grid, move) };
  return { buildings: Array.from({ length: 1 + (move.choice % 3) }, (_, i) => pickFrom(held, move.choice + i * 5)!) };
}
