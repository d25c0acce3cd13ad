import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { DivisionRow } from '../model/division-rows';
import { rowsInSight, topsOf } from '../model/row-window';
import { treeMove } from '../model/tree-move';
import { DivisionLock } from './division-lock';

/** Height of a line, px; the same number stands in reading.css. */
const LINE = 40;

/** The divisions that are to be seen, one a line; a click goes there. Only the lines in sight are in the document. */
export function DivisionLines() {
  const desk = useDesk();
  const { divisions } = desk;
  const [scrolled, setScrolled] = createSignal(0);
  const [height, setHeight] = createSignal(400);
  const [active, setActive] = createSignal<string | null>(null);
  let box!: HTMLDivElement;
  const tops = createMemo(() => topsOf(divisions.rows(), () => LINE));
  const range = createMemo(() => rowsInSight(tops(), scrolled(), height()));
  const indexOf = (key: string | null): number => divisions.rows().findIndex((row) => row.key === key);
  const here = () => {
    const first = desk.selection().grids[0];
    return first === undefined ? null : (desk.world()?.grids.get(first)?.community ?? null);
  };
  const show = (at: number): void => {
    if (at * LINE < box.scrollTop) box.scrollTop = at * LINE;
    else if ((at + 1) * LINE > box.scrollTop + box.clientHeight) box.scrollTop = (at + 1) * LINE - box.clientHeight;
    setScrolled(box.scrollTop);
  };
  const use = (row: DivisionRow): void => {
    setActive(row.key);
    if (row.box.minX <= row.box.maxX) desk.fly(row.box);
  };
  const turn = (row: DivisionRow): void => {
    setActive(row.key);
    divisions.toggle(row.key);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(divisions.rows(), indexOf(active()), event.key, Math.max(1, Math.floor(height() / LINE)));
    const row = move && divisions.rows()[move.to];
    if (!row) return;
    event.preventDefault();
    if (move.does === 'use') return use(row);
    if (move.does === 'turn') return turn(row);
    setActive(row.key);
    show(move.to);
  };
  const lineId = (row: string): string => `division-line-${row}`;
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div
      ref={box}
      class="division-tree"
      role="tree"
      tabindex="0"
      aria-labelledby="divisions"
      aria-activedescendant={indexOf(active()) >= 0 ? lineId(active()!) : undefined}
      onKeyDown={key}
      onFocus={() => setActive((now) => now ?? divisions.rows()[0]?.key ?? null)}
      onScroll={() => setScrolled(box.scrollTop)}
    >
      <div class="division-room" role="presentation" style={{ height: `${tops()[divisions.rows().length]}px` }}>
        <For each={divisions.rows().slice(...range())}>
          {(row, i) => (
            <div
              id={lineId(row.key)}
              role="treeitem"
              class="division-line"
              classList={{ active: active() === row.key, open: row.open }}
              style={{
                transform: `translateY(${(range()[0] + i()) * LINE}px)`,
                '--depth': row.level - 1,
              }}
              aria-level={row.level}
              aria-posinset={range()[0] + i() + 1}
              aria-setsize={divisions.rows().length}
              aria-expanded={row.open}
              aria-current={here() === row.code ? 'true' : undefined}
              onClick={() => use(row)}
            >
              <Line row={row} turn={() => turn(row)} />
            </div>
          )}
        </For>
      </div>
    </div>
  );
}

function Line(props: { readonly row: DivisionRow; turn(): void }) {
  const { t, number, share } = useDesk().words;
  const isPressed = (event: MouseEvent): void => {
    event.stopPropagation();
    props.turn();
  };
  const trouble = (): string => {
    const { communities, grids, gaps, findings } = props.row;
    if (grids === 0 && communities > 0) return t('communities.undivided');
    if (gaps > 0) return t('count.gaps', { n: gaps });
    return findings > 0 ? t('count.findings', { n: findings }) : '';
  };
  return (
    <>
      <span class="twist" aria-hidden="true" onClick={isPressed}>
        <Show when={props.row.open !== undefined}>
          <Show when={props.row.open} fallback={<ChevronRight />}>
            <ChevronDown />
          </Show>
        </Show>
      </span>
      <span class="division-words">
        <span class="row-line">
          <span class="clip">{props.row.name}</span>
          <span class="figures">
            <Show when={trouble()}>{(words) => <b class="alarm">{words()}</b>}</Show>
            <Show when={props.row.grids > 0}>
              <span>
                {/* the line above says of what; beside a name there is no room to say it again */}
                <Show when={props.row.open === undefined} fallback={t('count.grids', { n: props.row.grids })}>
                  {number(props.row.grids)}
                  <span class="visually-hidden"> {t('unit.grid')}</span>
                </Show>
              </span>
            </Show>
          </span>
        </span>
        <span class="meter" role="img" aria-label={t('communities.progress', { share: share(props.row.done) })}>
          <i style={{ width: `${props.row.done * 100}%` }} />
        </span>
      </span>
      <DivisionLock id={props.row.key} />
    </>
  );
}
