import { For, Show } from 'solid-js';
import { isRefusal, type Refusal } from '../../plan/edit';
import { standingOf } from '../../plan/target';
import type { Preview, PreviewPart } from '../../session/session';
import { useDesk } from '../desk-context';
import { partName } from '../model/preview-words';

interface PaletteOutcomeProps {
  readonly outcome: Preview | Refusal | null;
}

/** Parts that fit in. */
const SHOWN = 4;

/** What the line in hand would do: the households of everybody concerned, or why it cannot be done and what would help. */
export function PaletteOutcome(props: PaletteOutcomeProps) {
  const desk = useDesk();
  const { t } = desk.words;
  const refusal = () => (props.outcome && isRefusal(props.outcome) ? desk.words.refusal(props.outcome) : null);
  const parts = () => (props.outcome && !isRefusal(props.outcome) ? props.outcome.parts.slice(0, SHOWN) : []);
  const side = ({ households, kind }: PreviewPart): string => {
    const settings = desk.world()?.settings;
    return (settings && standingOf(households, kind, settings)?.side) ?? '';
  };
  return (
    <div class="palette-outcome" role="status">
      <Show when={refusal()}>
        {(advice) => (
          <p class="refusal">
            <strong>{advice().what}</strong> <span>{advice().todo}</span>
          </p>
        )}
      </Show>
      <For each={parts()}>
        {(part) => (
          <p class="palette-part" classList={{ fresh: part.isNew }}>
            <span class="clip">{partName(part, desk.words)}</span>
            <strong class={side(part)}>
              {t('count.households', { n: desk.words.about(part.households, part.estimated) })}
            </strong>
            <span class="muted">{t('count.buildings', { n: part.buildings })}</span>
          </p>
        )}
      </For>
    </div>
  );
}
