import { createSignal, For, Show } from 'solid-js';
import { useDesk } from '../desk-context';
import type { Mode } from '../flow/preferences';
import { FilePicker } from '../parts/file-picker';
import { FolderPicker } from '../parts/folder-picker';
import { ProgressBar } from '../parts/progress-card';
import { DialogFrame } from './dialog-frame';
import { ImportRow } from './import-row';
import { ProblemList } from './problem-list';

/**
 * Files on their way in: what each one is, and where they go. Nothing is changed before the last button. For an audit they are always
 * opened by themselves: a reader puts nothing into the plan that is on the table.
 */
export function ImportDialog(props: { readonly for: Mode }) {
  const desk = useDesk();
  const { intake } = desk;
  const { t, date } = desk.words;
  const [into, setInto] = createSignal<'new' | 'this'>('new');
  const isAudit = () => props.for === 'audit';
  const today = date(new Date().toISOString());
  const [name, setName] = createSignal(t(props.for === 'audit' ? 'drafts.audit' : 'drafts.default', { date: today }));
  const [busy, setBusy] = createSignal(false);
  const takesMore = () => desk.drafts.plan() !== null && !isAudit();
  const asksKind = () => intake.files().some(({ file, kind }) => !file.problem && kind === null);
  const replaces = () => into() === 'this' && intake.files().some(({ kind }) => kind === 'buildings');
  const close = (): void => {
    // what is still being read must not come in after all
    desk.jobs.stop();
    intake.clear();
    desk.show(null);
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const done = await intake.take(into() === 'new' ? name().trim() : null).finally(() => setBusy(false));
    if (!done) return;
    if (isAudit()) desk.enter('audit');
    intake.clear();
    desk.show(null);
  };
  return (
    <DialogFrame
      title={t(isAudit() ? 'import.audit-title' : 'import.title')}
      about={t(isAudit() ? 'import.audit-about' : 'import.about')}
      wide
      onClose={close}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Show
          when={intake.files().length > 0}
          fallback={
            <div class="drop-here">
              <span>{t('import.drop')}</span>
              <FilePicker class="button" onFiles={(files) => void intake.add(files)}>
                {t('import.choose')}
              </FilePicker>
              <FolderPicker class="button" onFiles={(files) => void intake.add(files, 'folder')}>
                {t('import.choose-folder')}
              </FolderPicker>
            </div>
          }
        >
          <ul class="plain import-files">
            <For each={intake.files()}>{(each) => <ImportRow each={each} />}</For>
          </ul>
          <FilePicker class="button small" onFiles={(files) => void intake.add(files)}>
            {t('import.choose-more')}
          </FilePicker>
        </Show>
        <Show when={desk.jobs.current()}>{(job) => <ProgressBar label={job().label} share={job().share} />}</Show>
        <Show when={intake.problems().length > 0}>
          <ProblemList problems={intake.problems()} />
        </Show>
        <Show when={intake.files().length > 0}>
          <fieldset class="into">
            <legend>{t('import.into')}</legend>
            <label>
              <input type="radio" name="into" checked={into() === 'new'} onChange={() => setInto('new')} />
              {t('import.into-new')}
              <input
                class="field"
                aria-label={t('drafts.name')}
                value={name()}
                disabled={into() !== 'new'}
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <Show when={takesMore()}>
              <label>
                <input type="radio" name="into" checked={into() === 'this'} onChange={() => setInto('this')} />
                {t('import.into-this', { name: desk.drafts.plan()!.name })}
              </label>
            </Show>
          </fieldset>
          <Show when={replaces()}>
            <p class="muted">{t('import.replaces')}</p>
          </Show>
          <Show when={asksKind()}>
            <p class="form-problem">{t('import.ask-kinds')}</p>
          </Show>
        </Show>
        <footer>
          <button type="button" class="button" onClick={close}>
            {t('action.cancel')}
          </button>
          <button
            type="submit"
            class="button primary"
            disabled={!intake.ready() || busy() || (into() === 'new' && name().trim() === '')}
          >
            {t(isAudit() ? 'import.audit-go' : 'import.go')}
          </button>
        </footer>
      </form>
    </DialogFrame>
  );
}
