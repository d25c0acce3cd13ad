import type { Position } from '../../geometry/lattice';
import type { World } from '../../plan/world';
import { edgeAt, vertexAt, type EdgeAt } from '../../session/borders-at';
import { gapAt, overlapAt, type GroundAt } from '../../session/ground-at';
import type { Session } from '../../session/session';
import type { Selected } from '../../tools/tool';
import type { MenuItem } from './map-menu';

/** What of the borders, and what is wrong with them, lies where the menu is asked for. */
export interface BorderTarget {
  readonly vertex: Position | null;
  readonly edge: EdgeAt | null;
  readonly gap: GroundAt | null;
  readonly overlap: GroundAt | null;
}

export const borderTarget = ({ world, findings }: Session, at: Position, tolerance: number): BorderTarget => ({
  vertex: vertexAt(world, at, tolerance),
  edge: edgeAt(world, at, tolerance),
  gap: gapAt(world, findings, at, tolerance),
  overlap: overlapAt(world, findings, at, tolerance),
});

/** What can be done with it: who keeps an overlap, who gets a gap, the vertex, the border. */
export function borderItems({ vertex, edge, gap, overlap }: BorderTarget, world: World, now: Selected): MenuItem[] {
  const claimants = (overlap?.grids ?? []).flatMap((id) => world.grids.get(id) ?? []);
  return [
    ...(overlap
      ? [
          {
            label: 'menu.settle',
            deed: null,
            choices: claimants.map(({ id, name, code }): MenuItem => ({
              label: 'menu.to-grid',
              params: { name: name || code },
              deed: { does: 'edit', body: { edit: 'settle', place: overlap.place, to: id } },
            })),
          } as const,
        ]
      : []),
    ...(gap ? [{ label: 'menu.fill-gap', deed: { does: 'tool', tool: 'fill-gap', selection: now } } as const] : []),
    ...(vertex
      ? [
          {
            label: 'menu.delete-vertex',
            deed: { does: 'edit', body: { edit: 'delete-vertex', vertex, keepBuildingsWhole: true } },
          } as const,
        ]
      : []),
    ...(edge
      ? [
          {
            label: 'menu.straighten',
            deed: {
              does: 'edit',
              body: { edit: 'straighten', from: edge.from, to: edge.to, keepBuildingsWhole: true },
            },
          } as const,
        ]
      : []),
  ];
}
