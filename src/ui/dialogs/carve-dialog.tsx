import { createSignal, For, Show } from 'solid-js';
import { isRefusal, type Refusal } from '../../plan/edit';
import { CATEGORIES, type Category } from '../../plan/grid';
import type { CarveBody } from '../desk';
import { useDesk } from '../desk-context';
import { DialogFrame } from './dialog-frame';
import { FormFoot } from './form-foot';

/** What a dedicated grid must say of itself, asked before it is carved out. */
export function CarveDialog(props: { readonly body: CarveBody; readonly from: 'tool' | 'site' }) {
  const desk = useDesk();
  const { t } = desk.words;
  const [category, setCategory] = createSignal<Category>(props.body.category);
  const [name, setName] = createSignal(props.body.name);
  const [introduction, setIntroduction] = createSignal(props.body.introduction);
  const [tried, setTried] = createSignal(false);
  const [refused, setRefused] = createSignal<Refusal | null>(null);
  const missing = (text: string): boolean => tried() && text.trim() === '';
  const gets = () => {
    const preview = desk.session()?.preview(props.body);
    return preview && !isRefusal(preview) ? (preview.parts.find(({ isNew }) => isNew) ?? null) : null;
  };
  const close = (): void => {
    const { from } = props;
    desk.show(null);
    // the drawing stands as it was, to be gone on with
    if (from === 'tool') desk.bench.back();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (name().trim() === '' || introduction().trim() === '') return;
    const details = { category: category(), name: name().trim(), introduction: introduction().trim() };
    const why = desk.edit({ ...props.body, ...details });
    setRefused(why);
    if (!why) desk.show(null);
  };
  return (
    <DialogFrame title={t('carve.title')} about={t('carve.about')} onClose={close}>
      <form onSubmit={submit} novalidate>
        <Show when={gets()}>
          {(part) => (
            <p class="gets">
              {t('carve.gets', {
                buildings: part().buildings,
                households: desk.words.about(part().households, part().estimated),
              })}
            </p>
          )}
        </Show>
        <label class="form-row">
          <span>{t('carve.category')}</span>
          <select
            class="select"
            value={category()}
            onChange={(event) => setCategory(event.currentTarget.value as Category)}
          >
            <For each={CATEGORIES}>{(each) => <option value={each}>{t(`category.${each}`)}</option>}</For>
          </select>
        </label>
        <label class="form-row">
          <span>{t('carve.name')}</span>
          <input
            class="field"
            value={name()}
            maxLength={60}
            required
            aria-invalid={missing(name())}
            data-begin
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <Show when={missing(name())}>
          <p class="form-problem">{t('carve.missing-name')}</p>
        </Show>
        <label class="form-row">
          <span>{t('carve.introduction')}</span>
          <textarea
            class="field"
            rows={3}
            maxLength={400}
            required
            placeholder={t('carve.introduction-hint')}
            aria-invalid={missing(introduction())}
            value={introduction()}
            onInput={(event) => setIntroduction(event.currentTarget.value)}
          />
        </label>
        <Show when={missing(introduction())}>
          <p class="form-problem">{t('carve.missing-introduction')}</p>
        </Show>
        <FormFoot go={t('carve.go')} refused={refused()} onCancel={close} />
      </form>
    </DialogFrame>
  );
}
