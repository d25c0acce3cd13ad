import type { Checked } from '../../../src/checks/check';
import type { Finding } from '../../../src/checks/finding';

/** Every face that is short of holders, or has too many, however wide it is: wide ones have a rule of their own, slivers another. */
export const facesOf = ({ found }: Checked, kind: 'gap' | 'overlap'): Finding[] =>
  [...found.values()].flatMap((results) =>
    [...results.values()].flat().filter(({ rule, of }) => rule === kind || of === kind),
  );
