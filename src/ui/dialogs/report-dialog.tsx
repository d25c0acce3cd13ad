import { createSignal, For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import { verdictSentence } from '../model/audit-verdict';
import { REPORT_FORMATS, type ReportFormat } from '../ports';
import { DialogFrame } from './dialog-frame';
import { FormFoot } from './form-foot';

/** The report of the audit: what it says in a sentence, and in which form it goes out. */
export function ReportDialog() {
  const desk = useDesk();
  const { t } = desk.words;
  const [format, setFormat] = createSignal<ReportFormat>('html');
  const [name, setName] = createSignal(
    `${desk.drafts.plan()?.name ?? ''} ${t('mode.audit')}`.trim().replace(/[\\/:*?"<>|]/g, '_'),
  );
  const close = (): void => void desk.show(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    desk.handOut.downloadReport(`${name().trim()}.${format()}`, format());
    close();
  };
  return (
    <DialogFrame title={t('action.report')} about={verdictSentence(desk.verdict(), desk.words)} onClose={close}>
      <form onSubmit={submit}>
        <fieldset class="into">
          <legend>{t('report.format')}</legend>
          <For each={REPORT_FORMATS}>
            {(each) => (
              <label>
                <input type="radio" name="format" checked={format() === each} onChange={() => setFormat(each)} />
                {t(`report.format.${each}`)}
              </label>
            )}
          </For>
        </fieldset>
        <label class="form-row">
          <span>{t('export.file')}</span>
          <input class="field" value={name()} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <Show when={desk.verdict().waived > 0}>
          <p class="muted">{t('report.waived-about')}</p>
        </Show>
        <FormFoot go={t('export.go')} disabled={name().trim() === ''} onCancel={close} />
      </form>
    </DialogFrame>
  );
}
