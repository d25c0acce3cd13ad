import { Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { DivisionLines } from './division-lines';

/** Sub-districts and their communities, with how far each is. */
export function DivisionTree() {
  const desk = useDesk();
  const { t } = desk.words;
  const done = () => desk.communities().filter((row) => row.done === 1).length;
  return (
    <section class="divisions" aria-labelledby="divisions">
      <h2 id="divisions">
        {t('divisions')}
        <Show when={desk.communities().length > 0}>
          <small title={t('divisions.done-means')}>
            {t('communities.done', { done: done(), all: desk.communities().length })}
          </small>
        </Show>
      </h2>
      <Show when={desk.divisions.rows().length > 0} fallback={<p class="muted">{t('communities.none')}</p>}>
        <DivisionLines />
      </Show>
    </section>
  );
}
