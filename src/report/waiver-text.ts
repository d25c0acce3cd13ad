import type { WaiverState } from '../checks/waivers';
import type { ReportSpeaker } from './report-speaker';

/** Who lets a finding stand, why and since which day; or whose leave does not cover it any more. */
export const waiverText = ({ state, waiver }: WaiverState, { t }: ReportSpeaker): string =>
  t(`waiver.${state}`, { reason: waiver.reason, author: waiver.author, day: waiver.at.slice(0, 10) });
