import type { Standing } from '../../plan/target';
import { useDesk } from '../desk-context';

/** Within, over or under the target, in words and by how much. */
export function StandingChip(props: { readonly standing: Standing }) {
  const desk = useDesk();
  const { t, share } = desk.words;
  return (
    <span class={`chip ${props.standing.side}`}>
      {t(`target.${props.standing.side}`, { share: share(Math.abs(props.standing.off)) })}
    </span>
  );
}
