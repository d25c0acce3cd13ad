import Settings2 from 'lucide-solid/icons/settings-2';
import { Match, Show, Switch } from 'solid-js';
import { useDesk } from '../desk-context';

/** The base map among the layers: which one, how strong, and quietly how it is with it. */
export function BaseMapLine() {
  const desk = useDesk();
  const { t } = desk.words;
  const base = desk.baseMap;
  const name = (): string => {
    const { kind, look, file } = base.choice();
    return kind === 'tianditu' ? t(`base.look.${look}`) : kind === 'file' ? file : t(`base.name.${kind}`);
  };
  const open = (): void => void desk.show({ dialog: 'base-map' });
  return (
    <div class="base-map-line">
      <button type="button" class="row-button row-line" onClick={open}>
        <span>{t('base')}</span>
        <span class="clip muted">{name()}</span>
        <Settings2 aria-hidden="true" />
      </button>
      <Show when={base.choice().kind !== 'none'}>
        <label class="row-line opacity">
          <span>{t('base.opacity')}</span>
          <input
            type="range"
            min="10"
            max="100"
            step="5"
            value={Math.round(base.choice().opacity * 100)}
            onInput={(event) => base.setOpacity(event.currentTarget.valueAsNumber / 100)}
          />
        </label>
      </Show>
      <div role="status">
        <Switch>
          <Match when={base.wantsFile()}>
            <p class="base-state">
              {t('base.wants-file')}
              <button type="button" class="link" onClick={open}>
                {t('base.choose-again')}
              </button>
            </p>
          </Match>
          <Match when={base.answer() === 'silent'}>
            <p class="base-state">
              {t('base.silent')}
              <button type="button" class="link" onClick={() => base.retry()}>
                {t('base.retry')}
              </button>
            </p>
          </Match>
          <Match when={base.answer() === 'refused'}>
            <p class="base-state">
              {t('base.refused')}
              <button type="button" class="link" onClick={() => base.retry()}>
                {t('base.retry')}
              </button>
            </p>
          </Match>
        </Switch>
      </div>
    </div>
  );
}
