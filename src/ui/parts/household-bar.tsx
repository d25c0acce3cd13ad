import type { Standing } from '../../plan/target';
import { useDesk } from '../desk-context';

interface HouseholdBarProps {
  readonly households: number;
  readonly isEstimate: boolean;
  readonly standing: Standing;
}

/** Households against the target: the green range, and where this grid stands. */
export function HouseholdBar(props: HouseholdBarProps) {
  const desk = useDesk();
  const { t, about } = desk.words;
  const most = () => Math.max(2 * props.standing.target, props.households * 1.06);
  const at = (households: number): string => `${(households / most()) * 100}%`;
  const label = () =>
    t('target.bar', { n: about(props.households, props.isEstimate), from: props.standing.from, to: props.standing.to });
  return (
    <div class="household-bar" role="img" aria-label={label()}>
      <div class="track">
        <i
          class="green"
          style={{ left: at(props.standing.from), width: at(props.standing.to - props.standing.from) }}
        />
        <i class={`mark ${props.standing.side}`} style={{ left: at(props.households) }} />
      </div>
      <div class="ticks" aria-hidden="true">
        <span style={{ left: at(props.standing.from) }}>{props.standing.from}</span>
        <span style={{ left: at(props.standing.target) }}>{t('target', { n: props.standing.target })}</span>
        <span style={{ left: at(props.standing.to) }}>{props.standing.to}</span>
      </div>
    </div>
  );
}
