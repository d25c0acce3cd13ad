import { isRefusal } from '../plan/edit';
import { notAdjoining } from '../edits/adjoining';
import { neighboursOf } from '../plan/neighbours';
import { tallyOf } from '../plan/world';
import { toEdit, type FixesOfRule } from './fix';
import { called } from './ground';

/** Neighbours with whom a small grid may be merged that are offered. */
const FEW = 3;

/** One that is too large is split; one that is too small joins the neighbour with whom it is nearest to the target: the smallest. */
export const sizeFixes: FixesOfRule = ({ grids: [id], params }, world) => {
  if (id === undefined) return [];
  if (params['side'] === 'above') return [{ says: 'split', params: {}, does: { do: 'split', grid: id } }];
  const grid = world.grids.get(id)!;
  const sum = (other: string): number => tallyOf(world, id).households + tallyOf(world, other).households;
  return neighboursOf(world, [id])
    .filter((other) => other.kind === grid.kind && !isUnfit(notAdjoining(world, [grid, other])))
    .sort((a, b) => sum(a.id) - sum(b.id))
    .slice(0, FEW)
    .map((other) =>
      toEdit('merge', { edit: 'merge', grids: [other.id, id] }, { grid: called(other), households: sum(other.id) }),
    );
};

const isUnfit = (answer: object | null): boolean => answer !== null && isRefusal(answer);
