import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import Check from 'lucide-solid/icons/check';
import { For, Match, Show, Switch } from 'solid-js';
import { householdClass, standingOf } from '../../plan/target';
import type { Preview } from '../../session/session';
import { useDesk } from '../desk-context';
import { partName, previewNotes } from '../model/preview-words';

/** Parts that fit on the card. */
const SHOWN = 4;

/** What each grid concerned would have. */
export function PreviewParts(props: { readonly preview: Preview }) {
  const desk = useDesk();
  const { t, about } = desk.words;
  const notes = () => previewNotes(props.preview, desk.bench.view()?.draft ?? null, desk.words);
  const side = (households: number, kind: Preview['parts'][number]['kind']) => {
    const settings = desk.world()?.settings;
    return settings ? (standingOf(households, kind, settings)?.side ?? null) : null;
  };
  const target = ({ kind, households }: Preview['parts'][number]) => {
    const settings = desk.world()?.settings;
    return settings && householdClass(kind, households, settings);
  };
  return (
    <>
      <div class="parts" classList={{ several: props.preview.parts.length > 1 }}>
        <For each={props.preview.parts.slice(0, SHOWN)}>
          {(part) => (
            <div class="part" classList={{ fresh: part.isNew }} data-target={target(part)}>
              <span class="clip">{partName(part, desk.words)}</span>
              <span class="part-figure">
                <b>{about(part.households, part.estimated)}</b>
                <small>{t('unit.household')}</small>
                <Switch>
                  <Match when={side(part.households, part.kind) === 'within'}>
                    <span class="side within">
                      <Check />
                    </span>
                  </Match>
                  <Match when={side(part.households, part.kind) === 'above'}>
                    <span class="side above">
                      <ArrowUp />
                      {t('card.above')}
                    </span>
                  </Match>
                  <Match when={side(part.households, part.kind) === 'below'}>
                    <span class="side below">
                      <ArrowDown />
                      {t('card.below')}
                    </span>
                  </Match>
                </Switch>
              </span>
              <small class="muted">
                {[t('count.buildings', { n: part.buildings }), t('unit.m2', { n: Math.round(part.m2) })].join(t('dot'))}
              </small>
            </div>
          )}
        </For>
      </div>
      <Show when={props.preview.parts.length > SHOWN}>
        <p class="muted">{t('card.more', { n: props.preview.parts.length - SHOWN })}</p>
      </Show>
      <Show when={notes()}>{(text) => <p class="part-notes">{text()}</p>}</Show>
    </>
  );
}
