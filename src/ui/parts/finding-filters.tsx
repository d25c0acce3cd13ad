import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import { For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { SINCE, type Since } from '../model/finding-filter';
import { GROUPINGS, type Grouping } from '../model/finding-rows';
import { ActionButton } from './action-button';

/** How the findings are grouped, and which of them are asked for; the steps go through what is left. */
export function FindingFilters() {
  const desk = useDesk();
  const { board, tour } = desk;
  const { t, time } = desk.words;
  const sinceWords = (since: Since): string =>
    since === 'opened'
      ? t('filter.since.opened', { time: time(desk.ages.opened()?.at ?? new Date().toISOString()) })
      : t(`filter.since.${since}`);
  const offered = (since: Since): boolean =>
    since === 'always' || (since === 'opened' ? desk.ages.opened() : desk.ages.beforeEdit()) !== null;
  const index = () => tour.ordered().findIndex((finding) => finding === tour.current());
  const count = () => {
    if (index() >= 0) return t('findings.step', { i: index() + 1, n: tour.ordered().length });
    return board.isFiltered()
      ? t('filter.shown', { n: tour.ordered().length, all: desk.open().length })
      : t('count.findings', { n: tour.ordered().length });
  };
  return (
    <div class="finding-filters">
      <input
        type="search"
        class="field"
        placeholder={t('filter.search')}
        aria-label={t('filter.search')}
        value={board.text()}
        onInput={(event) => board.setText(event.currentTarget.value)}
      />
      <div class="filter-line">
        <select
          class="select"
          aria-label={t('filter.by')}
          value={board.grouping()}
          onChange={(event) => board.group(event.currentTarget.value as Grouping)}
        >
          <For each={GROUPINGS}>{(by) => <option value={by}>{t(`filter.by.${by}`)}</option>}</For>
        </select>
        <select
          class="select since"
          aria-label={t('filter.since')}
          value={board.since()}
          onChange={(event) => board.setSince(event.currentTarget.value as Since)}
        >
          <For each={SINCE}>
            {(since) => (
              <option value={since} disabled={!offered(since)}>
                {sinceWords(since)}
              </option>
            )}
          </For>
        </select>
        <button
          type="button"
          class="button small toggle"
          aria-pressed={board.inView()}
          onClick={() => board.setInView(!board.inView())}
        >
          {t('filter.in-view')}
        </button>
      </div>
      <div class="finding-steps">
        <span class="muted" aria-live="polite">
          {count()}
        </span>
        <Show when={board.isFiltered()}>
          <button type="button" class="link" onClick={() => board.clear()}>
            {t('filter.clear')}
          </button>
        </Show>
        <span class="grow" />
        <Show when={desk.resolved() > 0}>
          <span class="resolved" title={t('fix.resolved-about', { n: desk.resolved() })} aria-live="polite">
            {t('fix.resolved', { n: desk.resolved() })}
          </span>
        </Show>
        <ActionButton action="previous-finding" class="button quiet square">
          <ChevronUp aria-hidden="true" />
        </ActionButton>
        <ActionButton action="next-finding" class="button quiet square">
          <ChevronDown aria-hidden="true" />
        </ActionButton>
      </div>
    </div>
  );
}
