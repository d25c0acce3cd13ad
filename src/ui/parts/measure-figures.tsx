import { Show } from 'solid-js';
import type { Measure } from '../../tools/tool';
import { useDesk } from '../desk-context';
import { measureSaid } from '../model/measure-words';

/** How long the line is, how large the ring. */
export function MeasureFigures(props: { readonly measure: Measure }) {
  const desk = useDesk();
  const said = () => measureSaid(props.measure, desk.words);
  return (
    <div class="measured">
      <b>{said()[0]}</b>
      <Show when={said()[1]}>{(rest) => <span class="muted">{rest()}</span>}</Show>
    </div>
  );
}
