import { Show } from 'solid-js';
import type { DivisionId } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { LockButton } from './lock-button';

/** Locks all grids of a community, or frees them; on the line of a tree, whose keys are its own. */
export function DivisionLock(props: { readonly id: DivisionId }) {
  const desk = useDesk();
  const { t } = desk.words;
  const row = () => desk.world()?.divisions.get(props.id);
  const isLocked = () => row()?.locked ?? false;
  return (
    <Show when={row()?.level === 'community'}>
      <LockButton
        aside
        isLocked={isLocked()}
        label={t(isLocked() ? 'lock.free-community' : 'lock.community', { name: row()?.name ?? '' })}
        body={{ edit: 'set-division', division: props.id, change: { locked: !isLocked() } }}
      />
    </Show>
  );
}
