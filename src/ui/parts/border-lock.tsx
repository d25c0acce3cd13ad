import { createMemo, Show } from 'solid-js';
import type { GridId } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { borderToggle } from '../model/locking';
import { LockButton } from './lock-button';

/** Locks the border between two grids, or frees it; nothing where they have none. */
export function BorderLock(props: { readonly grids: readonly [GridId, GridId]; readonly wide?: boolean }) {
  const desk = useDesk();
  const { t } = desk.words;
  const toggle = createMemo(() => {
    const world = desk.world();
    return world && borderToggle(world, ...props.grids);
  });
  const name = () => {
    const other = desk.world()?.grids.get(props.grids[1]);
    return other?.name || other?.code || '';
  };
  return (
    <Show when={toggle()}>
      {(now) => (
        <LockButton
          wide={props.wide ?? false}
          isLocked={now().isLocked}
          label={t(now().isLocked ? 'lock.free-border' : 'lock.border', { name: name() })}
          body={now().body}
        />
      )}
    </Show>
  );
}
