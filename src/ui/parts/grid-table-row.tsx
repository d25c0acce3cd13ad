import CircleX from 'lucide-solid/icons/circle-x';
import Info from 'lucide-solid/icons/info';
import Lock from 'lucide-solid/icons/lock';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { For, Match, Show, Switch } from 'solid-js';
import type { GridFindings } from '../../session/grid-findings';
import { useDesk } from '../desk-context';
import type { Column } from '../model/grid-list';
import type { GridRow } from '../model/plan-rows';
import { CodeText } from './code-text';

interface GridTableRowProps {
  readonly row: GridRow;
  readonly id: string;
  readonly index: number;
  readonly columns: readonly Column[];
  press(event: MouseEvent): void;
}

/** One grid of the table. */
export function GridTableRow(props: GridTableRowProps) {
  const desk = useDesk();
  const selected = () => desk.selection().grids.includes(props.row.id);
  return (
    <tr
      id={props.id}
      aria-rowindex={props.index}
      aria-selected={selected()}
      classList={{ active: desk.table.active() === props.row.id }}
      onClick={(event) => props.press(event)}
      onPointerEnter={() => desk.table.point(props.row.id)}
    >
      <For each={props.columns}>{(column) => <Cell row={props.row} column={column} />}</For>
    </tr>
  );
}

function Cell(props: { readonly row: GridRow; readonly column: Column }) {
  const desk = useDesk();
  const { t, number, about } = desk.words;
  const found = () => desk.findingsByGrid()?.get(props.row.id);
  const isDrawn = () => props.row.drawn;
  return (
    <td class={`col-${props.column}`}>
      <Switch>
        <Match when={props.column === 'code'}>
          <CodeText code={props.row.code} />
        </Match>
        <Match when={props.column === 'name'}>
          <span class="clip" title={`${props.row.community}${props.row.name}`}>
            {props.row.name || t('grid.no-name')}
          </span>
          <Show when={props.row.state === 'locked'}>
            <span class="lock-sign" title={t('lock.is-locked')}>
              <Lock aria-label={t('lock.is-locked')} />
            </span>
          </Show>
        </Match>
        <Match when={props.column === 'households'}>
          <span class={props.row.standing && isDrawn() ? props.row.standing.side : ''}>
            {isDrawn() ? about(props.row.households, props.row.estimated) : t(`shade.${props.row.state}`)}
          </span>
        </Match>
        <Match when={props.column === 'findings'}>
          <Show when={found()}>{(now) => <Found found={now()} />}</Show>
        </Match>
        <Match when={props.column === 'kind'}>{t(`kind-short.${props.row.kind}`)}</Match>
        <Match when={props.column === 'buildings'}>{isDrawn() ? number(props.row.buildings) : ''}</Match>
        <Match when={props.column === 'm2'}>{isDrawn() ? number(Math.round(props.row.m2)) : ''}</Match>
        <Match when={props.column === 'state'}>{t(`shade.${props.row.state}`)}</Match>
      </Switch>
    </td>
  );
}

/** How many there are, and by its shape as well as its colour how bad the worst is. */
function Found(props: { readonly found: GridFindings }) {
  const { t, number } = useDesk().words;
  return (
    <span class={`found ${props.found.worst}`}>
      <Switch>
        <Match when={props.found.worst === 'error'}>
          <CircleX aria-hidden="true" />
        </Match>
        <Match when={props.found.worst === 'warning'}>
          <TriangleAlert aria-hidden="true" />
        </Match>
        <Match when={props.found.worst === 'note'}>
          <Info aria-hidden="true" />
        </Match>
      </Switch>
      <span class="visually-hidden">{t(`shade.${props.found.worst}`)} </span>
      {number(props.found.count)}
    </span>
  );
}
