import { Show } from 'solid-js';
import type { GridId } from '../../plan/grid';
import { useDesk } from '../desk-context';
import { lockOf, unlocking } from '../model/locking';
import { LockButton } from './lock-button';

/** Whether a grid is locked, by itself or with its community, and the way to lock or free it. */
export function GridLock(props: { readonly id: GridId }) {
  const desk = useDesk();
  const { t } = desk.words;
  const locked = () => {
    const world = desk.world();
    const grid = world?.grids.get(props.id);
    return world && grid ? lockOf(world, grid) : null;
  };
  return (
    <Show
      when={locked()}
      fallback={
        <LockButton
          wide
          isLocked={false}
          label={t('lock.grid')}
          body={{ edit: 'set-grid', grid: props.id, change: { locked: true } }}
        />
      }
    >
      {(held) => (
        <LockButton
          wide
          isLocked
          label={'division' in held() ? t('lock.with', { name: held().name }) : t('lock.free-grid')}
          body={unlocking(held())}
        />
      )}
    </Show>
  );
}
