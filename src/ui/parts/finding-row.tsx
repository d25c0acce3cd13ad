import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import { Match, Show, Switch } from 'solid-js';
import type { Finding, RuleCode, Severity } from '../../checks/finding';
import { findingText } from '../../report/finding-text';
import { useDesk } from '../desk-context';
import { UNCHECKED, WAIVED, type FindingRow } from '../model/finding-rows';
import { uncheckedWords } from '../model/unchecked-words';

type Of<Kind extends FindingRow['kind']> = Extract<FindingRow, { readonly kind: Kind }>;

/** What stands in one line of the list. */
export function FindingRowContent(props: { readonly row: FindingRow }) {
  const desk = useDesk();
  const as = <Kind extends FindingRow['kind']>(kind: Kind) =>
    props.row.kind === kind ? (props.row as Of<Kind>) : undefined;
  return (
    <Switch>
      <Match when={as('heading')}>{(row) => <Heading row={row()} />}</Match>
      <Match when={as('border')}>
        {(row) => (
          <>
            <Turn open={row().open} />
            <span class="finding-text">
              <Line finding={row().findings[0]!} />
            </span>
            <span class="chip">{desk.words.t('board.border', { n: row().findings.length })}</span>
          </>
        )}
      </Match>
      <Match when={as('finding')}>{(row) => <One finding={row().finding} />}</Match>
      <Match when={as('unchecked')}>
        {(row) => (
          <>
            <CircleHelp aria-hidden="true" />
            <span class="finding-text">{uncheckedWords(row().state, desk.isChecked(), desk.words)}</span>
          </>
        )}
      </Match>
    </Switch>
  );
}

const Turn = (props: { readonly open: boolean }) => (
  <Show when={props.open} fallback={<ChevronRight aria-hidden="true" />}>
    <ChevronDown aria-hidden="true" />
  </Show>
);

function Heading(props: { readonly row: Of<'heading'> }) {
  const desk = useDesk();
  const { t, number } = desk.words;
  const name = (): string => {
    const { group } = props.row;
    if (group === WAIVED) return t('board.waived');
    if (group === UNCHECKED) return t('board.unchecked');
    switch (desk.board.grouping()) {
      case 'rule':
        return t(`rule.${group as RuleCode}`);
      case 'severity':
        return t(`severity.${group as Severity}`);
      case 'community':
        return group === '' ? t('board.no-community') : desk.board.communityName(group);
    }
  };
  /** What a rule found before it broke is not all that there is. */
  const isUnsure = () => desk.rules().some(({ rule, checked }) => rule === props.row.group && !checked);
  return (
    <>
      <Turn open={props.row.open} />
      <Show when={props.row.group === UNCHECKED || isUnsure()}>
        <CircleHelp aria-hidden="true" />
      </Show>
      <strong class="clip">{name()}</strong>
      <span class={`heading-count ${props.row.worst ?? 'none'}`}>{number(props.row.count)}</span>
    </>
  );
}

function Line(props: { readonly finding: Finding }) {
  const desk = useDesk();
  return <Show when={desk.world()}>{(world) => findingText(props.finding, world(), desk.words)}</Show>;
}

function One(props: { readonly finding: Finding }) {
  const desk = useDesk();
  const { t } = desk.words;
  const state = () => desk.waivers().get(props.finding.id)?.state;
  // grouped by something else, each says its rule
  const tag = () =>
    desk.board.grouping() === 'rule' && state() !== 'waived'
      ? t(`severity.${props.finding.severity}`)
      : t(`rule.${props.finding.rule}`);
  return (
    <span class="finding-text">
      <span class="severity">
        {tag()}
        <Show when={state() === 'reopened'}>{` ${t('board.reopened')}`}</Show>
        <Show when={props.finding.at === null}>{` ${t('board.no-place')}`}</Show>
      </span>
      <span class="line">
        <Line finding={props.finding} />
      </span>
    </span>
  );
}
