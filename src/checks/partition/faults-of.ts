import type { Shape } from '../../geometry/lattice';
import type { Division } from '../../plan/grid';
import type { World } from '../../plan/world';
import { areaOf, contentsOf, homeOf, rivalsOf, type Area } from './area';
import { isExactly } from './covered-by';
import type { FaceFault, Fault } from './fault';
import { gapsIn } from './gaps-in';
import { missingVertices } from './missing-vertices';
import { outsideOf } from './outside-of';
import { overlapsOf } from './overlaps-of';

/**
 * Everything that does not fit at one area: what overlaps it, as far as it is the first of the holders by id; what of it lies beyond its
 * home; what of a division is not covered; which vertices of the others its border lacks. Five rules tell of these, each of its own.
 * Depends on what lies in the box of the area alone.
 */
export function faultsOf(world: World, subject: string): readonly Fault[] {
  const { faults: known, inDoubt } = memoryOf(world);
  if (inDoubt?.has(subject) === false) return NO_FAULTS;
  let faults = known.get(subject);
  if (!faults) known.set(subject, (faults = compute(world, subject)));
  return faults;
}

/** The faces among them that one rule is about. */
export function facesOf(world: World, subject: string, isMeant: (face: FaceFault) => boolean): readonly FaceFault[] {
  const faults = faultsOf(world, subject);
  if (faults === NO_FAULTS) return NO_FACES;
  return faults.filter((fault): fault is FaceFault => fault.kind !== 'vertices' && isMeant(fault));
}

const NO_FAULTS: readonly Fault[] = [];
const NO_FACES: readonly FaceFault[] = [];

interface Memory {
  readonly revision: number;
  readonly faults: Map<string, readonly Fault[]>;
  /** Areas that could not be proved to have none, once that was tried. */
  inDoubt: ReadonlySet<string> | null;
}

const memories = new WeakMap<World, Memory>();

/** What was computed of a world as it is; a change makes it forget. */
export function memoryOf(world: World): Memory {
  let memory = memories.get(world);
  if (memory?.revision !== world.revision)
    memories.set(world, (memory = { revision: world.revision, faults: new Map(), inDoubt: null }));
  return memory!;
}

/** What was computed of a world is so of another that has the same grids and divisions. */
export function takeOver(from: World, to: World): void {
  const known = memoryOf(from);
  for (const [subject, faults] of known.faults) memoryOf(to).faults.set(subject, faults);
  memoryOf(to).inDoubt = known.inDoubt;
}

const atHome = (world: World, { id }: Division, contents: readonly Area[]): Shape[] =>
  contents.filter((content) => homeOf(world, content)?.id === id).map(({ shape }) => shape);

function compute(world: World, subject: string): readonly Fault[] {
  const area = areaOf(world, subject);
  if (!area) return NO_FAULTS;
  const { settings } = world;
  const rivals = rivalsOf(world, area);
  const home = homeOf(world, area);
  const division = area.level === null ? null : world.divisions.get(area.id)!;
  const contents: readonly Area[] = division ? contentsOf(world, division) : [];
  // mostly what is at home in a division fits it edge by edge, and nothing of its contents needs a closer look
  const fits = division !== null && isExactly(division.shape, atHome(world, division, contents));
  const faults = [
    ...(division && !fits ? gapsIn(division, contents, settings) : []),
    ...overlapsOf(area, rivals, settings),
    ...(home ? outsideOf(area, home, rivals, settings) : []),
    ...missingVertices(world, area, { rivals, home, contents: fits ? [] : contents }),
  ];
  return faults.length === 0 ? NO_FAULTS : faults;
}
