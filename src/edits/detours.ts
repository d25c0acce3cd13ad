import { grown } from '../geometry/box';
import type { Line } from '../geometry/lattice';
import type { Edit } from '../plan/edit';
import { gridsMeeting, type World } from '../plan/world';
import { boxOfPaths } from './redraw';
import { housesEnteredBy } from './whole-houses';

/** The rows of the houses that the line of an edit runs through, so that the border goes round them; none where it need not. */
export function detoursOf(world: World, edit: Edit): readonly number[] {
  if (!('keepBuildingsWhole' in edit) || !edit.keepBuildingsWhole) return [];
  const paths = pathsOf(edit);
  if (paths.length === 0) return [];
  const hosts =
    edit.edit === 'split' ? [world.grids.get(edit.grid)!] : gridsMeeting(world, grown(boxOfPaths(paths), 1));
  return housesEnteredBy(world, hosts, paths);
}

function pathsOf(edit: Edit): readonly Line[] {
  if (edit.edit === 'split') return edit.lines;
  if (edit.edit === 'reshape') return [edit.line];
  if ('ring' in edit && edit.ring) return [[...edit.ring, edit.ring[0]!, edit.ring[1]!]];
  return [];
}
