import { Dialog } from '@kobalte/core/dialog';
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { createPaletteFlow } from '../flow/palette-flow';
import { PaletteOutcome } from './palette-outcome';

/** How long the count of lines must stand before it is read out, ms. */
const SETTLED = 500;

/** One field for everything: what is found and what can be done, said in words. The map stays in sight and shows what Enter would do. */
export function Palette() {
  const desk = useDesk();
  const { t } = desk.words;
  const palette = createPaletteFlow(desk);
  const [counted, setCounted] = createSignal('');
  // a key may have opened it: whoever had the focus has it again
  const opener = document.activeElement;
  const giveBack = (event: Event): void => {
    event.preventDefault();
    if (opener instanceof HTMLElement && opener.isConnected && document.activeElement === document.body) opener.focus();
  };
  let field: HTMLInputElement | undefined;
  const begin = (event: Event): void => {
    event.preventDefault();
    field?.focus();
  };
  const lineId = (i: number): string => `palette-line-${i}`;
  const activeIndex = () => palette.lines().findIndex((line) => line === palette.active());
  let list: HTMLUListElement | undefined;
  createEffect(on(activeIndex, (i) => list?.children[i]?.scrollIntoView({ block: 'nearest' })));
  createEffect(() => {
    const n = palette.lines().length;
    const timer = window.setTimeout(() => setCounted(n > 0 ? t('palette.count', { n }) : t('palette.none')), SETTLED);
    onCleanup(() => window.clearTimeout(timer));
  });
  const key = (event: KeyboardEvent): void => {
    // Enter that ends a Chinese word being typed chooses the word
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = palette.active();
    if (event.key === 'ArrowDown') palette.step(1);
    else if (event.key === 'ArrowUp') palette.step(-1);
    else if (event.key === 'Enter' && line) palette.run(line);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open modal={false} onOpenChange={(open) => !open && desk.setPaletteOpen(false)}>
      <Dialog.Portal>
        <Dialog.Content class="palette panel" onOpenAutoFocus={begin} onCloseAutoFocus={giveBack}>
          <Dialog.Title class="visually-hidden">{t('palette')}</Dialog.Title>
          <input
            ref={field}
            class="palette-field"
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls="palette-lines"
            aria-label={t('palette.hint')}
            aria-activedescendant={activeIndex() >= 0 ? lineId(activeIndex()) : undefined}
            placeholder={t('palette.hint')}
            autocomplete="off"
            spellcheck={false}
            value={palette.text()}
            onInput={(event) => palette.setText(event.currentTarget.value)}
            onKeyDown={key}
          />
          <ul ref={list} id="palette-lines" class="plain palette-lines" role="listbox" aria-label={t('palette.lines')}>
            <For each={palette.lines()}>
              {(line, i) => (
                <li
                  id={lineId(i())}
                  role="option"
                  class="palette-line"
                  aria-selected={line === palette.active()}
                  // the field keeps the focus
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => palette.choose(line)}
                  onClick={() => palette.run(line)}
                >
                  <span class="clip">{line.title}</span>
                  <span class="muted">{line.detail}</span>
                </li>
              )}
            </For>
          </ul>
          <Show when={palette.lines().length === 0}>
            <p class="empty">{t('palette.none')}</p>
          </Show>
          <PaletteOutcome outcome={palette.outcome()} />
          <p class="palette-keys" aria-hidden="true">
            {t('palette.keys')}
          </p>
          <p class="visually-hidden" aria-live="polite">
            {counted()}
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}
