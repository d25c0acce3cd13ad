import { For, Show } from 'solid-js';
import { codeGroups } from '../../plan/code-groups';
import { useDesk } from '../desk-context';

/** A code in its groups; the gaps are drawn, so that copying gives the plain digits. */
export function CodeText(props: { readonly code: string }) {
  const desk = useDesk();
  return (
    <Show when={props.code !== ''} fallback={<span class="muted">{desk.words.t('grid.no-code')}</span>}>
      <span class="code" role="img" aria-label={props.code}>
        <For each={codeGroups(props.code)}>{(group) => <span aria-hidden="true">{group}</span>}</For>
      </span>
    </Show>
  );
}
