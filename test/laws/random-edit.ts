import { idsOf } from '../footprint-texts';
import { boxOfShape } from '../../src/geometry/box';
import { places } from '../../src/geometry/ring';
import type { EditBody } from '../../src/plan/edit';
import type { Grid } from '../../src/plan/grid';
import { gridsMeeting, type World } from '../../src/plan/world';
import type { Random } from '../random';

/**
 * A random edit that aims at the hard places: lines through vertices, along borders, a unit beside them, closed, crossing
 * themselves, over community borders, off the rim, and as small as a metre.
 */
export function randomEdit(random: Random, world: World): EditBody {
  const grids = [...world.grids.values()];
  const grid = random.pick(grids);
  const keepBuildingsWhole = random.chance(0.6);
  const kind = random.next();
  if (kind < 0.3)
    return { edit: 'split', grid: grid.id, lines: [randomPath(random, grid, random.int(2, 6))], keepBuildingsWhole };
  if (kind < 0.42) return { edit: 'draw', ring: randomRing(random, grid), keepBuildingsWhole };
  if (kind < 0.5) {
    const houses = housesIn(random, world, grid);
    const region = houses.length > 0 && random.chance(0.6) ? { buildings: houses } : { ring: randomRing(random, grid) };
    const name = `专属${random.int(1, 1e9)}`;
    return { edit: 'carve', ...region, category: '医院', name, introduction: '…', keepBuildingsWhole };
  }
  if (kind < 0.72) {
    const near = gridsMeeting(world, boxOfShape(grid.shape)).filter(({ id }) => id !== grid.id);
    const others = near.filter((other) => other.community === grid.community);
    if (others.length > 0)
      return {
        edit: 'merge',
        grids: [grid.id, random.pick(others).id, ...(random.chance(0.3) ? [random.pick(others).id] : [])],
      };
  }
  if (kind < 0.86) {
    const near = gridsMeeting(world, boxOfShape(grid.shape)).filter(({ id }) => id !== grid.id);
    const from = near.length > 0 ? random.pick(near) : grid;
    const houses = housesIn(random, world, from);
    const region = houses.length > 0 && random.chance(0.5) ? { buildings: houses } : { ring: randomRing(random, from) };
    return { edit: 'assign', to: grid.id, ...region, keepBuildingsWhole };
  }
  const from = random.pick(places(random.pick(random.pick(grid.shape))));
  const box = boxOfShape(grid.shape);
  const reach = Math.max(3, Math.round((box.maxX - box.minX) / random.pick([4, 20, 200])));
  return {
    edit: 'move-vertex',
    from,
    to: [from[0] + random.int(-reach, reach), from[1] + random.int(-reach, reach)],
    keepBuildingsWhole,
  };
}

function randomPlace(random: Random, grid: Grid): readonly [number, number] {
  const box = boxOfShape(grid.shape);
  const margin = Math.round((box.maxX - box.minX) / 3);
  const ring = random.pick(random.pick(grid.shape));
  const i = random.int(0, ring.length / 2 - 1) * 2;
  const vertex = [ring[i]!, ring[i + 1]!] as const;
  const next = [ring[(i + 2) % ring.length]!, ring[(i + 3) % ring.length]!] as const;
  switch (random.int(0, 6)) {
    case 0:
      return vertex;
    case 1:
      return [vertex[0] + random.int(-1, 1), vertex[1] + random.int(-1, 1)];
    case 2: {
      // on a border, or as near to it as the lattice allows
      const share = random.next();
      return [
        Math.round(vertex[0] + (next[0] - vertex[0]) * share),
        Math.round(vertex[1] + (next[1] - vertex[1]) * share),
      ];
    }
    case 3:
      return [vertex[0] + random.int(-90, 90), vertex[1] + random.int(-90, 90)];
    default:
      return [random.int(box.minX - margin, box.maxX + margin), random.int(box.minY - margin, box.maxY + margin)];
  }
}

export function randomPath(random: Random, grid: Grid, count: number): number[] {
  const path = Array.from({ length: count }, () => randomPlace(random, grid)).flat();
  // along a border: a stretch of the ring itself
  if (random.chance(0.2)) {
    const ring = random.pick(random.pick(grid.shape));
    const start = random.int(0, ring.length / 2 - 1) * 2;
    for (let k = 0; k < 3; k++)
      path.push(ring[(start + 2 * k) % ring.length]!, ring[(start + 2 * k + 1) % ring.length]!);
  }
  if (random.chance(0.2)) path.push(path[0]!, path[1]!);
  return path;
}

export function randomRing(random: Random, grid: Grid): number[] {
  if (random.chance(0.3)) return randomPath(random, grid, random.int(3, 7));
  const [x, y] = randomPlace(random, grid);
  const box = boxOfShape(grid.shape);
  const reach = Math.max(2, Math.round((box.maxX - box.minX) * random.pick([0.02, 0.2, 0.5])));
  const n = random.int(3, 8);
  return Array.from({ length: n }, (_, i) => {
    const angle = (i / n) * 2 * Math.PI;
    const r = reach * (0.4 + 0.6 * random.next());
    return [Math.round(x + r * Math.cos(angle)), Math.round(y + r * Math.sin(angle))];
  }).flat();
}

function housesIn(random: Random, world: World, grid: Grid): string[] {
  const held = idsOf(world.footprints).filter((_, row) => world.holders[row]![0]?.grid === grid.id);
  return Array.from({ length: Math.min(held.length, random.int(1, 3)) }, () => random.pick(held));
}
