import type { WaiverState } from '../../checks/waivers';
import { useDesk } from '../desk-context';

/** Who let it stand, when and why; and whether that still covers it. */
export function WaiverNote(props: { readonly state: WaiverState }) {
  const desk = useDesk();
  const { t, date } = desk.words;
  const said = () => {
    const { author, at, reason } = props.state.waiver;
    return t(props.state.state === 'waived' ? 'waive.by' : 'waive.was', { author, date: date(at), reason });
  };
  return <p class={`waiver-note ${props.state.state}`}>{said()}</p>;
}
