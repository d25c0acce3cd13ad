import { boxOfShape } from '../../geometry/box';
import { useDesk } from '../desk-context';
import type { GridRow } from '../model/plan-rows';
import { CodeText } from './code-text';

/** One grid of the list; a click selects it and goes there. */
export function GridTableRow(props: { readonly row: GridRow; readonly index: number }) {
  const desk = useDesk();
  const { t, number } = desk.words;
  const selected = () => desk.selection().grids.includes(props.row.id);
  const go = (): void => {
    const shape = desk.world()?.grids.get(props.row.id)?.shape ?? [];
    desk.select({ grids: [props.row.id], building: null }, 'stay');
    if (shape.length > 0) desk.fly(boxOfShape(shape));
  };
  return (
    <tr aria-rowindex={props.index} aria-selected={selected()} onClick={go}>
      <td class="col-code">
        <CodeText code={props.row.code} />
      </td>
      <td class="col-name">
        <button type="button" class="link clip" title={props.row.name}>
          {props.row.name || t('grid.no-name')}
        </button>
      </td>
      <td class="col-kind">{t(`kind-short.${props.row.kind}`)}</td>
      <td class="col-households" classList={{ [props.row.standing?.side ?? 'within']: props.row.standing !== null }}>
        {props.row.drawn ? number(props.row.households) : t('grid.not-drawn')}
      </td>
    </tr>
  );
}
