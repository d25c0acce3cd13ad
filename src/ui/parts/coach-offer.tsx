import { Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** Asks somebody new, once, whether to be shown round. */
export function CoachOffer() {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    <Show when={desk.coach.isOffered()}>
      <section class="coach-offer panel" aria-label={t('coach')}>
        <p>{t('coach.offer')}</p>
        <button type="button" class="button primary small" onClick={() => desk.coach.start()}>
          {t('coach.start')}
        </button>
        <button type="button" class="button quiet small" onClick={() => desk.coach.decline()}>
          {t('coach.no')}
        </button>
      </section>
    </Show>
  );
}
