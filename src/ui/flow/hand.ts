import { createSignal, onCleanup, type Accessor } from 'solid-js';
import type { SweepKind } from '../../tools/sweep';

/** What the planner holds besides the tool: how a drag is meant, and whether by mouse or by finger. */
export interface Hand {
  /** Space is held: whatever the tool, the map is moved. */
  readonly pans: Accessor<boolean>;
  holdPan(held: boolean): void;
  /** What a plain drag takes; null: it moves the map. */
  readonly sweeps: Accessor<SweepKind | null>;
  setSweeps(kind: SweepKind | null): void;
  /** The last pointer was a finger; before the first one, whether the machine has nothing finer. */
  readonly isFinger: Accessor<boolean>;
}

export function createHand(): Hand {
  const [pans, holdPan] = createSignal(false);
  const [sweeps, setSweeps] = createSignal<SweepKind | null>(null);
  const [isFinger, setFinger] = createSignal(window.matchMedia('(pointer: coarse)').matches);
  const notice = ({ pointerType }: PointerEvent): void => void setFinger(pointerType === 'touch');
  window.addEventListener('pointerdown', notice, { capture: true });
  onCleanup(() => window.removeEventListener('pointerdown', notice, { capture: true }));
  return { pans, holdPan, sweeps, setSweeps, isFinger };
}
