import Check from 'lucide-solid/icons/check';
import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import ShieldCheck from 'lucide-solid/icons/shield-check';
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
    const first = props.promise.findings[0];
    if (first) desk.tour.go(first);
  };
  const said = () => t('status.broken', { what: what(), n: props.promise.findings.length });
  const waived = () => t('status.waived', { what: what(), n: props.promise.findings.length });
  /** Nobody has looked yet, or nobody can. */
  const unknown = () => {
    const { state } = props.promise;
    return state === 'unchecked' || state === 'stale' ? t(`status.${state}`, { what: what() }) : null;
  };
  return (
    <li>
      <Switch>
        <Match when={props.promise.state === 'kept'}>
          <span class="tick kept" title={t('status.ok', { what: what() })}>
            <Check aria-hidden="true" />
            <span aria-label={t('status.ok', { what: what() })}>{what()}</span>
          </span>
        </Match>
        <Match when={unknown()}>
          <span class="tick unchecked" title={unknown()!}>
            <CircleHelp aria-hidden="true" />
            <span aria-label={unknown()!}>{what()}</span>
          </span>
        </Match>
        <Match when={props.promise.state === 'waived'}>
          <span class="tick unchecked" title={waived()}>
            <ShieldCheck aria-hidden="true" />
            <span aria-label={waived()}>{what()}</span>
          </span>
        </Match>
        <Match when={props.promise.state === 'broken'}>
          <button type="button" class="tick broken" title={said()} onClick={go}>
            <TriangleAlert aria-hidden="true" />
            <span>{t(`status.${props.promise.name}.broken`)}</span>
            <b>{props.promise.findings.length}</b>
          </button>
        </Match>
      </Switch>
    </li>
  );
}
