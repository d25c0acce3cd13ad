import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { useDesk } from '../desk-context';
import { BASE_KINDS, choiceProblem, ZOOMS, type BaseMapChoice } from '../model/base-map-choice';
import { isShifted } from '../model/tile-template';
import { LOOKS } from '../model/tianditu';
import { FilePicker } from '../parts/file-picker';
import { DialogFrame } from './dialog-frame';
import { FormFoot } from './form-foot';

/** What lies under the plan: nothing, the national map, a service of one's own, or a file. Nothing is asked of anybody before the last button. */
export function BaseMapDialog() {
  const desk = useDesk();
  const { t } = desk.words;
  const base = desk.baseMap;
  const [choice, setChoice] = createSignal<BaseMapChoice>(base.choice());
  const [file, setFile] = createSignal<File | null>(null);
  const [tried, setTried] = createSignal(false);
  const [unreadable, setUnreadable] = createSignal(false);
  const change = (part: Partial<BaseMapChoice>): void => {
    setTried(false);
    setUnreadable(false);
    setChoice((now) => ({ ...now, ...part }));
  };
  const close = (): void => void desk.show(null);
  const problem = () =>
    choice().kind === 'file' && !file() && (base.choice().kind !== 'file' || base.wantsFile())
      ? ('no-file' as const)
      : choiceProblem(choice());
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (problem()) return;
    // the file that is drawn already stays
    const isSame = choice().kind === 'file' && !file();
    if (isSame || (await base.use(choice(), file()))) close();
    else setUnreadable(true);
  };
  const text = (name: 'key' | 'template' | 'credit', label: string, hint?: string) => (
    <label class="form-row">
      <span>{label}</span>
      <input
        class="field"
        value={choice()[name]}
        placeholder={hint}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={tried() && problem() !== null && name !== 'credit'}
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <DialogFrame title={t('base.title')} about={t('base.about')} wide onClose={close}>
      <form class="base-map-form" onSubmit={(event) => void submit(event)} novalidate>
        <fieldset class="into base-kinds">
          <legend>{t('base.kind')}</legend>
          <For each={BASE_KINDS}>
            {(kind) => (
              <label>
                <input
                  type="radio"
                  name="base-kind"
                  checked={choice().kind === kind}
                  data-begin={choice().kind === kind ? '' : undefined}
                  onChange={() => change({ kind })}
                />
                {t(`base.kind.${kind}`)}
              </label>
            )}
          </For>
        </fieldset>
        <Switch>
          <Match when={choice().kind === 'tianditu'}>
            <label class="form-row">
              <span>{t('base.look')}</span>
              <select
                class="select"
                onChange={(event) => change({ look: LOOKS.find((look) => look === event.currentTarget.value)! })}
              >
                <For each={LOOKS}>
                  {(look) => (
                    <option value={look} selected={choice().look === look}>
                      {t(`base.look-of.${look}`)}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <label class="check-line">
              <input
                type="checkbox"
                checked={choice().names}
                onChange={(event) => change({ names: event.currentTarget.checked })}
              />
              {t('base.names')}
            </label>
            {text('key', t('base.key'))}
            <p class="muted">{t('base.key-about')}</p>
          </Match>
          <Match when={choice().kind === 'own'}>
            {text('template', t('base.template'), t('base.template-hint'))}
            <Show when={isShifted(choice().template)}>
              <p class="form-problem" role="alert">
                {t('base.shifted')}
              </p>
            </Show>
            {text('credit', t('base.credit'), t('base.credit-hint'))}
            <label class="form-row">
              <span>{t('base.max-zoom')}</span>
              <input
                type="number"
                class="field short"
                min={ZOOMS.least}
                max={ZOOMS.most}
                value={choice().maxZoom}
                onChange={(event) => {
                  const zoom = Math.round(event.currentTarget.valueAsNumber) || choice().maxZoom;
                  change({ maxZoom: Math.min(ZOOMS.most, Math.max(ZOOMS.least, zoom)) });
                }}
              />
            </label>
            <p class="muted">{t('base.own-about')}</p>
          </Match>
          <Match when={choice().kind === 'file'}>
            <div class="form-row">
              <span>{t('base.file')}</span>
              <span class="row-line">
                <FilePicker
                  class="button"
                  accept=".pmtiles"
                  onFiles={([chosen]) => {
                    setFile(chosen!);
                    change({ file: chosen!.name });
                  }}
                >
                  {t('base.choose')}
                </FilePicker>
                <span class="clip">{choice().file}</span>
              </span>
            </div>
            <p class="muted">{t('base.file-about')}</p>
          </Match>
        </Switch>
        <Show when={tried() && problem()}>
          {(code) => (
            <p class="form-problem" role="alert">
              {t(`base.problem.${code()}`)}
            </p>
          )}
        </Show>
        <Show when={unreadable()}>
          <p class="form-problem" role="alert">
            {t('base.problem.unreadable')}
          </p>
        </Show>
        <Show when={choice().kind === 'tianditu' || choice().kind === 'own'}>
          <p class="gets">{t('base.systems')}</p>
        </Show>
        <FormFoot go={t('base.go')} onCancel={close} />
      </form>
    </DialogFrame>
  );
}
