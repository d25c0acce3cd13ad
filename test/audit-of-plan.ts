import { checkAll, findingsOf } from '../src/checks/check';
import type { World } from '../src/plan/world';
import { createWorld } from '../src/plan/world';
import type { Shape } from '../src/geometry/lattice';
import { auditOf, type Audit, type AuditParts } from '../src/report/audit';
import { reportSpeaker } from '../src/report/report-speaker';
import type { Locale } from '../src/report/speaker';
import { plan, rectangle } from './drawing';

/** An audit of a plan that is open already. */
export function auditOfPlan(world: World, parts: Partial<AuditParts> = {}, locale: Locale = 'zh'): Audit {
  const checked = checkAll(world);
  return auditOf(
    {
      world,
      findings: findingsOf(checked),
      rules: checked.rules,
      inputs: [{ layer: 'grids', file: 'grids.geojson', bytes: 12, sha256: '0'.repeat(64) }],
      fields: [],
      warnings: [],
      previous: null,
      second: null,
      version: '1.2.3',
      ...parts,
    },
    reportSpeaker(locale),
  );
}

/** Texts that try to be something else: markup, a formula, the end of CDATA, controls, writing from right to left, half a character. */
export const HOSTILE = [
  `<script>alert("1")</script>&amp;'`,
  '=HYPERLINK("http://x","y")',
  ']]><b>--></style>',
  'bell\u0007nul\u0000 rlo\u202e zero\u200bwidth half\ud800 non\uffff',
  '\r\n,";\t@SUM(1)',
] as const;

/**
 * Two communities with a gap, an overlap and a house across a border; the names of grids are hostile.
 *
 *   A B | C      B leaves 0.3 cells to nobody beside A, E reaches 0.2 cells into C
 *   D D | E
 */
export function hostilePlan(): World {
  const drawn = plan('AABBCC\nDDDDEE', {
    communities: 'aaaabb\naaaabb',
    street: true,
    numbered: true,
    houses: { '<h1>': [4.5, 0.4, 5.5, 1.4], h2: [0.2, 0.2, 0.5, 0.5] },
    grids: Object.fromEntries([...'ABCDE'].map((letter, i) => [letter, { name: HOSTILE[i]! }])),
  });
  const shapes: Readonly<Record<string, Shape>> = { B: [[rectangle(2.3, 1, 4, 2)]], E: [[rectangle(4, 0, 6, 1.2)]] };
  return createWorld({
    grids: [...drawn.grids.values()].map((grid) => ({ ...grid, shape: shapes[grid.id] ?? grid.shape })),
    divisions: drawn.divisions.values(),
    footprints: drawn.footprints,
  });
}
