import { nameOf, rowOf } from '../../plan/footprints';
import type { RuleCode } from '../../checks/finding';
import type { Edit } from '../../plan/edit';
import type { Entry } from '../../plan/journal';
import type { Patch } from '../../plan/patch';
import type { World } from '../../plan/world';
import type { Words } from '../words';

/** What an edit did and to what (拆分 第四网格), from the edit and the rows it changed: the plan may have moved on since. */
export function editWords({ edit, patch }: Pick<Entry, 'edit' | 'patch'>, world: World, words: Words): string {
  const verb = words.t(`edit.${edit.edit}`, edit.edit === 'import' ? { file: edit.file } : {});
  const what = subjectOf(edit, patch, world, words);
  return what === '' ? verb : words.t(`edit.${edit.edit}.of` as 'edit.split.of', { what });
}

function subjectOf(edit: Edit, patch: Patch, world: World, { t }: Words): string {
  switch (edit.edit) {
    case 'split':
    case 'reshape':
    case 'detach':
    case 'draw-listed':
    case 'retire':
    case 'set-grid':
      return nameIn(patch, edit.grid);
    case 'assign':
    case 'settle':
      return nameIn(patch, edit.to);
    case 'lock-border':
      return namesAt(edit.grids, world, t);
    case 'unlock-border': {
      const lock = patch.borders?.[edit.lock]?.[0];
      return lock ? namesAt(lock.grids, world, t) : '';
    }
    case 'merge':
      return edit.grids
        .map((id) => nameIn(patch, id))
        .filter((name) => name !== '')
        .join(t('list.comma'));
    case 'draw':
    case 'carve':
      return nameOfNew(patch);
    case 'fill-gap':
      return edit.to === null ? nameOfNew(patch) : nameIn(patch, edit.to);
    case 'set-division':
      return patch.divisions?.[edit.division]?.[0]?.name ?? '';
    case 'set-building': {
      const row = rowOf(world.footprints, edit.building);
      return (row === undefined ? '' : nameOf(world.footprints, row)) || edit.building;
    }
    case 'waive':
      return t(`rule.${edit.waiver.rule as RuleCode}`);
    case 'unwaive': {
      const waiver = patch.waivers?.[edit.waiver]?.[0];
      return waiver ? t(`rule.${waiver.rule as RuleCode}`) : '';
    }
    case 'number':
      return t('count.grids', { n: Object.keys(patch.grids ?? {}).length });
    case 'move-vertex':
    case 'add-vertex':
    case 'delete-vertex':
    case 'straighten':
    case 'import':
      return '';
  }
}

const nameOfNew = (patch: Patch): string =>
  Object.values(patch.grids ?? {}).find(([before]) => before === null)?.[1]?.name ?? '';

/** As they are called now: a lock says nothing of its grids, and one of them may be gone. */
const namesAt = (ids: readonly string[], world: World, t: Words['t']): string =>
  ids.flatMap((id) => world.grids.get(id)?.name || []).join(t('list.comma'));

/** As it was called before the edit. */
const nameIn = (patch: Patch, id: string): string => {
  const row = patch.grids?.[id];
  return (row?.[0] ?? row?.[1])?.name ?? '';
};
