import type { Finding } from '../checks/finding';
import { FINDING_PARTS, findingFeatures, findingKey } from './finding-features';
import { inPortions, pace, type DrawnSource } from './portions';

/**
 * Keeps the drawn findings in step: thousands may stand while an edit changes three, and when thousands come at once they are drawn
 * in turns. Where others are asked for before these are all drawn, those are what counts.
 */
export function findingSheet(source: Pick<DrawnSource, 'updateData'>): (findings: readonly Finding[]) => Promise<void> {
  const drawn = new Map<string, Finding>();
  let wanted: readonly Finding[] = [];
  let drawing: Promise<unknown> = Promise.resolve();

  async function draw(findings: readonly Finding[]): Promise<void> {
    if (wanted !== findings) return;
    const next = new Map(findings.map((finding) => [finding.id, finding]));
    const gone = [...drawn.values()].filter((finding) => next.get(finding.id) !== finding);
    for (const { id } of gone) drawn.delete(id);
    const fresh = findings.filter((finding) => drawn.get(finding.id) !== finding);
    const remove = gone.flatMap((finding) => FINDING_PARTS.map((part) => findingKey(part, finding)));
    const features = inPortions(source, { remove }, FEATURES);
    const turn = pace();
    for (const finding of fresh) {
      if (turn.due()) await turn.rest();
      // what is half drawn is known to be so: whoever comes next goes on from there
      if (wanted !== findings) break;
      drawn.set(finding.id, finding);
      for (const feature of findingFeatures(finding)) await features.put(feature);
    }
    await features.end();
  }

  return (findings) => {
    wanted = findings;
    const mine = drawing.then(() => draw(findings));
    drawing = mine.catch(() => undefined);
    return mine;
  };
}

/** Small features that are posted at once. */
const FEATURES = 1500;
