import { idOf, rowOf } from '../../plan/footprints';
import { boxOfShape } from '../../geometry/box';
import type { EditBody } from '../../plan/edit';
import type { Division, Grid } from '../../plan/grid';
import { isLocked, lockingCommunity } from '../../plan/locks';
import { neighboursOf } from '../../plan/neighbours';
import { communitiesOf } from '../model/plan-rows';
import type { CommandId } from './commands';
import { buildingTitle, gridDetail, gridText, gridTitle, type Ground } from './ground';
import { matchBuildings, matchCommunities, matchGrids } from './matches';
import { roadsNear } from './named-roads';
import { goals } from './goals';
import type { Deed, Suggestion } from './suggestion';
import { together } from './together';

/** What each slot of a command was told; nothing for those not come to yet. */
type Said = readonly (readonly string[])[];

/** The lines that a command makes of what was said; none where something said is not in the plan. */
export type Suggest = (said: Said, ground: Ground) => readonly Suggestion[];

const NOBODY: readonly string[] = [];
/** Lines for a name that many things have. */
const MOST = 8;
/** Roads that are tried across a grid. */
const MOST_ROADS = 8;

export const SUGGEST: Readonly<Record<CommandId, Suggest>> = {
  merge([texts = []], ground) {
    const named = texts.map((text) => matchGrids(text, ground.world, ground.here));
    const chosen = texts.length > 0 ? together(named, MOST) : [selectedOf(ground)].filter((grids) => grids.length > 0);
    return chosen
      .flatMap((grids) => (grids.length === 1 ? beside(grids[0]!, ground).map((other) => [...grids, other]) : [grids]))
      .slice(0, MOST)
      .map((grids) => {
        const what = grids.map((grid) => gridTitle(ground, grid)).join(ground.words.t('list.comma'));
        return line('merge', what, gridDetail(ground, grids[0]!), edit({ edit: 'merge', grids: idsOf(grids) }), ground);
      });
  },

  split([[text] = NOBODY, [road = ''] = NOBODY], ground) {
    const grids = gridsSaid(text, ground).filter(({ shape }) => shape.length > 0);
    // roads are tried only where it is clear which grid is meant
    const along =
      grids[0] && (text === undefined || grids.length === 1 || road !== '') ? roadsAcross(grids[0], road, ground) : [];
    const byHand = grids.slice(0, MOST).map((grid) => {
      const misses = road !== '' && along.length === 0;
      const detail = misses ? ground.words.t('palette.no-road', { road }) : gridDetail(ground, grid);
      return line('split', gridTitle(ground, grid), detail, { does: 'split', grid: grid.id }, ground);
    });
    return road === '' ? [...byHand, ...along] : along.length > 0 ? along : byHand;
  },

  assign([texts = [], [to] = NOBODY], ground) {
    const { world, building } = ground;
    const chosen = building === null ? undefined : rowOf(world.footprints, building);
    const rows =
      texts.length > 0
        ? texts.flatMap((text) => matchBuildings(text, world, ground.numbers).slice(0, 1))
        : [chosen ?? []].flat();
    if (rows.length === 0 || rows.length < texts.length) return [];
    const grids = to === undefined ? nearBuilding(rows[0]!, ground) : matchGrids(to, world, ground.here);
    const buildings = rows.map((row) => idOf(world.footprints, row));
    const what = rows.map((row) => buildingTitle(ground, row)).join(ground.words.t('list.comma'));
    return grids.slice(0, MOST).map((grid) => {
      const body: EditBody = { edit: 'assign', to: grid.id, buildings, keepBuildingsWhole: true };
      return line('assign', what, gridDetail(ground, grid), edit(body), ground, { grid: gridTitle(ground, grid) });
    });
  },

  draw([[text] = NOBODY], ground) {
    const waiting = (grids: readonly Grid[]) => grids.filter(({ shape, retired }) => shape.length === 0 && !retired);
    const grids =
      text === undefined ? waiting([...ground.world.grids.values()]) : matchGrids(text, ground.world, ground.here);
    return waiting(grids)
      .slice(0, MOST)
      .map((grid) =>
        line('draw', gridTitle(ground, grid), gridDetail(ground, grid), { does: 'draw', grid: grid.id }, ground),
      );
  },

  lock: ([[text] = NOBODY], ground) => locks('lock', text, ground),
  unlock: ([[text] = NOBODY], ground) => locks('unlock', text, ground),

  rename([[text] = NOBODY, [name] = NOBODY], ground) {
    return gridsSaid(text, ground)
      .slice(0, MOST)
      .map((grid) => {
        const deed: Deed =
          name === undefined
            ? { does: 'fill', text: ground.words.t('palette.rename.fill', { grid: gridText(grid) }) }
            : edit({ edit: 'set-grid', grid: grid.id, change: { name } });
        const to = name ?? ground.words.t('palette.new-name');
        return line('rename', gridTitle(ground, grid), gridDetail(ground, grid), deed, ground, { name: to });
      });
  },

  go: ([[text] = NOBODY], ground) => (text === undefined ? [] : goals(text, ground)),
};

function line(
  command: CommandId,
  what: string,
  detail: string,
  deed: Deed,
  { words }: Ground,
  params: Readonly<Record<string, string>> = {},
): Suggestion {
  const title = words.t(`palette.${command}`, { what, ...params });
  return { key: `${command} ${title} ${detail}`, kind: `command.${command}`, title, detail, deed };
}

const edit = (body: EditBody): Deed => ({ does: 'edit', body });
const idsOf = (grids: readonly Grid[]): string[] => grids.map(({ id }) => id);

const selectedOf = ({ world, selected }: Ground): Grid[] => selected.flatMap((id) => world.grids.get(id) ?? []);

/** The grids named; where none is, the one that is selected alone. */
function gridsSaid(text: string | undefined, ground: Ground): readonly Grid[] {
  if (text !== undefined) return matchGrids(text, ground.world, ground.here);
  const selected = selectedOf(ground);
  return selected.length === 1 ? selected : [];
}

/** Grids that it could become one with: of its own community first. */
function beside(grid: Grid, { world }: Ground): readonly Grid[] {
  const all = neighboursOf(world, [grid.id]);
  const own = all.filter(({ community }) => community === grid.community);
  return own.length > 0 ? own : all;
}

/** Who could get a house: the grids round the one that has it. */
function nearBuilding(row: number, ground: Ground): readonly Grid[] {
  const holder = ground.world.grids.get(ground.world.holders[row]?.[0]?.grid ?? '');
  return holder ? beside(holder, ground) : selectedOf(ground);
}

/** Splits along the roads that truly part the grid. */
function roadsAcross(grid: Grid, road: string, ground: Ground): Suggestion[] {
  const near = roadsNear(ground.context, boxOfShape(grid.shape)).filter(({ name }) => name.includes(road));
  return near.slice(0, MOST_ROADS).flatMap(({ name, lines }) => {
    const body: EditBody = { edit: 'split', grid: grid.id, lines, keepBuildingsWhole: true };
    if (!ground.allows(body)) return [];
    const title = ground.words.t('palette.split-along', { what: gridTitle(ground, grid), road: name });
    return [
      {
        key: `split ${grid.id} ${name}`,
        kind: 'command.split',
        title,
        detail: gridDetail(ground, grid),
        deed: edit(body),
      },
    ];
  });
}

function locks(command: 'lock' | 'unlock', text: string | undefined, ground: Ground): readonly Suggestion[] {
  const { world } = ground;
  const locked = command === 'lock';
  const all = text === undefined;
  const divisions = (all ? (locked ? [] : communitiesOf(world)) : matchCommunities(text, world)).filter(
    (division) => division.locked !== locked,
  );
  // a grid that its community locks is unlocked with the community
  const free = (grid: Grid): boolean => (locked ? !isLocked(world, grid) : grid.locked !== null);
  const named = all ? (locked ? selectedOf(ground) : lockedOf(ground)) : matchGrids(text, world, ground.here);
  const held = locked ? [] : named.flatMap((grid) => lockingCommunity(world, grid) ?? []);
  return [
    ...[...new Set<Division>([...divisions, ...held])].map((division) =>
      line(
        command,
        division.name,
        division.code,
        edit({ edit: 'set-division', division: division.id, change: { locked } }),
        ground,
      ),
    ),
    ...named
      .filter(free)
      .map((grid) =>
        line(
          command,
          gridTitle(ground, grid),
          gridDetail(ground, grid),
          edit({ edit: 'set-grid', grid: grid.id, change: { locked } }),
          ground,
        ),
      ),
  ].slice(0, MOST);
}

const lockedOf = ({ world }: Ground): Grid[] => [...world.grids.values()].filter((grid) => grid.locked !== null);
