import Check from 'lucide-solid/icons/check';
import CircleHelp from 'lucide-solid/icons/circle-dashed';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { Match, Switch } from 'solid-js';
import { useDesk } from '../desk-context';
import type { PromiseState } from '../model/promises';

/** One promise: kept, broken (a click goes to the first place), or not to be checked. */
export function PromiseTick(props: { readonly promise: PromiseState }) {
  const desk = useDesk();
  const { t } = desk.words;
  const what = () => t(`status.${props.promise.name}`);
  const go = (): void => {
    const first = desk.tour.ordered().find(({ rule }) => props.promise.rules.includes(rule));
    if (first) desk.tour.go(first);
  };
  const said = () => t('status.broken', { what: what(), n: props.promise.findings });
  return (
    <li>
      <Switch>
        <Match when={props.promise.state === 'kept'}>
          <span class="tick kept" title={t('status.ok', { what: what() })}>
            <Check aria-hidden="true" />
            <span aria-label={t('status.ok', { what: what() })}>{what()}</span>
          </span>
        </Match>
        <Match when={props.promise.state === 'unchecked'}>
          <span class="tick unchecked" title={t('status.unchecked', { what: what() })}>
            <CircleHelp aria-hidden="true" />
            <span aria-label={t('status.unchecked', { what: what() })}>{what()}</span>
          </span>
        </Match>
        <Match when={props.promise.state === 'broken'}>
          <button type="button" class="tick broken" aria-label={said()} title={said()} onClick={go}>
            <TriangleAlert aria-hidden="true" />
            <span>{t(`status.${props.promise.name}.broken`)}</span>
            <b>{props.promise.findings}</b>
          </button>
        </Match>
      </Switch>
    </li>
  );
}
