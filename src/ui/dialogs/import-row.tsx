import X from 'lucide-solid/icons/x';
import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { IntakeFile } from '../flow/intake';
import { LAYER_KINDS, type LayerKind } from '../../formats/recognise';
import { ProblemList } from './problem-list';

/** One file: its name, how much is in it, what it is; or what is wrong with it. */
export function ImportRow(props: { readonly each: IntakeFile }) {
  const desk = useDesk();
  const { t } = desk.words;
  const file = () => props.each.file;
  return (
    <li class="import-row">
      <div class="row-line">
        <span class="clip">
          {file().name} <small class="muted">{file().problem ? '' : t('count.features', { n: file().features })}</small>
        </span>
        <Show when={!file().problem}>
          <select
            class="select"
            aria-label={t('import.kind-of', { file: file().name })}
            aria-invalid={props.each.kind === null}
            value={props.each.kind ?? ''}
            onChange={(event) => desk.intake.setKind(file().name, event.currentTarget.value as LayerKind)}
          >
            <Show when={props.each.kind === null}>
              <option value="">{t('import.kind.ask')}</option>
            </Show>
            <For each={LAYER_KINDS}>{(kind) => <option value={kind}>{t(`import.kind.${kind}`)}</option>}</For>
          </select>
        </Show>
        <button
          type="button"
          class="button quiet square"
          aria-label={t('import.remove', { file: file().name })}
          onClick={() => desk.intake.drop(file().name)}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <Show when={file().problem}>
        {(problem) => (
          <Show when={!props.each.isExtra} fallback={<p class="muted">{t('import.left-out')}</p>}>
            <ProblemList problems={[problem()]} />
          </Show>
        )}
      </Show>
    </li>
  );
}
