import CircleCheck from 'lucide-solid/icons/circle-check';
import { createSignal, Match, onMount, Show, Switch } from 'solid-js';
import { useDesk } from '../desk-context';
import { ProgressBar } from '../parts/progress-card';
import { DialogFrame } from './dialog-frame';
import { DisagreementTable } from './disagreement-table';
import { ExportNotes } from './export-notes';

/** The way out: computed again by Turf first; a disagreement stops it, open findings are counted. */
export function ExportDialog() {
  const desk = useDesk();
  const { handOut } = desk;
  const { t } = desk.words;
  const [fileName, setFileName] = createSignal(
    `${desk.drafts.plan()?.name ?? ''}.geojson`.replace(/[\\/:*?"<>|]/g, '_'),
  );
  onMount(() => void handOut.verify());
  const close = (): void => {
    handOut.cancel();
    desk.show(null);
  };
  const share = () => {
    const now = handOut.state();
    return now.at === 'verifying' ? now.share : null;
  };
  const reason = () => {
    const now = handOut.state();
    return now.at === 'failed' ? now.reason : '';
  };
  const verdict = () => {
    const now = handOut.state();
    return now.at === 'verified' ? now.verdict : null;
  };
  const checked = () => verdict()?.grids ?? 0;
  const agreed = () => verdict()?.disagreements.length === 0;
  const download = (): void => {
    handOut.download(fileName().trim());
    close();
  };
  return (
    <DialogFrame title={t('export.title')} wide={!agreed() && verdict() !== null} onClose={close}>
      <Switch>
        <Match when={handOut.state().at === 'verifying'}>
          <ProgressBar label={t('export.verifying')} share={share()} />
        </Match>
        <Match when={handOut.state().at === 'failed'}>
          <div class="problems" role="alert">
            <strong>{t('failed.unexpected', { reason: reason() })}</strong>
            <span>{t('failed.unexpected.do')}</span>
          </div>
        </Match>
        <Match when={agreed()}>
          <p class="agreed">
            <CircleCheck aria-hidden="true" />
            <strong>{t('export.agreed')}</strong>
            <span>{checked() > 0 ? t('export.agreed-about', { n: checked() }) : t('export.agreed-none')}</span>
          </p>
          <ExportNotes />
          <label class="form-row">
            <span>{t('export.file')}</span>
            <input class="field" value={fileName()} onInput={(event) => setFileName(event.currentTarget.value)} />
          </label>
        </Match>
        <Match when={verdict()}>
          <div role="alert">
            <p class="form-problem">
              <strong>{t('export.disagreed')}</strong>
            </p>
            <p>{t('export.disagreed-about')}</p>
            <DisagreementTable disagreements={verdict()?.disagreements ?? []} />
          </div>
        </Match>
      </Switch>
      <footer>
        <button type="button" class="button" onClick={close}>
          {t('action.cancel')}
        </button>
        <Show when={!agreed() && handOut.state().at !== 'verifying'}>
          <button type="button" class="button" onClick={() => void handOut.verify()}>
            {t('export.again')}
          </button>
        </Show>
        <button
          type="button"
          class="button primary"
          disabled={!agreed() || fileName().trim() === ''}
          onClick={download}
        >
          {t('export.go')}
        </button>
      </footer>
    </DialogFrame>
  );
}
