import type { Finding } from '../checks/finding';
import { waiverStates, type WaiverState } from '../checks/waivers';
import { toDegrees, type Position } from '../geometry/lattice';
import type { World } from '../plan/world';
import { findingText, type FindingKey } from './finding-text';
import { homesIn, type Home } from './home';
import type { Speaker } from './speaker';
import { subjectsIn } from './subjects';

/** A finding with everything a report says of it. */
export interface ToldFinding extends Home {
  readonly finding: Finding;
  /** What the rule is called. */
  readonly title: string;
  readonly message: string;
  readonly subjects: readonly string[];
  /** Of each grid that holds a part of a building: 0 … 1, by its code. */
  readonly shares: Readonly<Record<string, number>> | null;
  /** m², to the square centimetre; null where it has none. */
  readonly area: number | null;
  /** Greatest width in metres, to a tenth of a millimetre; null where it has none. */
  readonly width: number | null;
  /** Longitude, latitude. */
  readonly place: readonly [number, number] | null;
  /** Against a previous audit. */
  readonly since?: Since;
  /** Where somebody let it stand, or what was there before. */
  readonly waiver?: WaiverState;
}

export type Since = 'new' | 'stays';

export function toldFindings(
  world: World,
  findings: readonly Finding[],
  speaker: Speaker<FindingKey>,
): readonly ToldFinding[] {
  const subjects = subjectsIn(world);
  const homes = homesIn(world);
  const waivers = waiverStates(findings, world);
  return findings.map((finding) => ({
    finding,
    title: speaker.t(`rule.${finding.rule}`),
    message: findingText(finding, world, speaker),
    subjects: subjects.of(finding),
    shares: finding.shares
      ? Object.fromEntries(finding.shares.map(({ grid, share }) => [subjects.grid(grid), rounded(share, 6)]))
      : null,
    area: measure(finding, 'm2'),
    width: measure(finding, 'width'),
    place: finding.at && degrees(finding.at),
    ...(waivers.has(finding.id) && { waiver: waivers.get(finding.id)! }),
    ...homes.ofFinding(finding),
  }));
}

const measure = ({ params }: Finding, name: string): number | null => {
  const value = params[name];
  return typeof value === 'number' ? rounded(value, 4) : null;
};

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

export const degrees = ([x, y]: Position): [number, number] => [toDegrees(x), toDegrees(y)];
