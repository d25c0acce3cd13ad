import { Show } from 'solid-js';
import { useDesk } from '../desk-context';

/** A long task: what it is, how far it is, and the way to stop it. */
export function ProgressCard() {
  const desk = useDesk();
  const { t } = desk.words;
  return (
    // the form of the import shows it itself
    <Show when={desk.dialog()?.dialog !== 'import' && desk.jobs.current()}>
      {(job) => (
        <div class="progress-card panel" role="status">
          <ProgressBar label={job().label} share={job().share} />
          <button type="button" class="button" onClick={() => job().cancel()}>
            {t('action.cancel')}
          </button>
        </div>
      )}
    </Show>
  );
}

export function ProgressBar(props: { readonly label: string; readonly share: number | null }) {
  const percent = () => (props.share === null ? null : Math.round(props.share * 100));
  return (
    <div class="progress">
      <span class="row-line">
        <span class="clip">{props.label}</span>
        <Show when={percent() !== null}>
          <span>{percent()}%</span>
        </Show>
      </span>
      <div
        class="progress-track"
        classList={{ unknown: percent() === null }}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent() ?? undefined}
      >
        <i style={{ width: percent() === null ? undefined : `${percent()}%` }} />
      </div>
    </div>
  );
}
