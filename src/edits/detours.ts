import { grown } from '../geometry/box';
import type { Line } from '../geometry/lattice';
import type { Edit } from '../plan/edit';
import { gridsMeeting, type World } from '../plan/world';
import { boxOfPaths } from './redraw';
import { housesEnteredBy } from './whole-houses';

/** How many houses the line of an edit runs through, so that the border goes round them; 0 where it need not. */
export function detoursOf(world: World, edit: Edit): number {
  if (!('keepBuildingsWhole' in edit) || !edit.keepBuildingsWhole) return 0;
  const paths = pathsOf(edit);
  if (paths.length === 0) return 0;
  const hosts =
    edit.edit === 'split' ? [world.grids.get(edit.grid)!] : gridsMeeting(world, grown(boxOfPaths(paths), 1));
  return housesEnteredBy(world, hosts, paths).length;
}

function pathsOf(edit: Edit): readonly Line[] {
  if (edit.edit === 'split') return edit.lines;
  if (edit.edit === 'reshape') return [edit.line];
  if ('ring' in edit && edit.ring) return [[...edit.ring, edit.ring[0]!, edit.ring[1]!]];
  return [];
}
