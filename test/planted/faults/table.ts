import { borderFaults } from './borders';
import { codeFaults } from './codes';
import { cornerFaults } from './corners';
import type { Fault } from './fault';
import { holeFaults } from './holes';
import { houseFaults } from './houses';
import { outlineFaults } from './outlines';
import { rimFaults } from './rim';
import { rowFaults } from './rows';
import { shapeFaults } from './shapes';
import { faultsTogether } from './together';

/** Every kind of fault. Those that find fewest places come first. */
export const FAULTS: readonly Fault[] = [
  ...cornerFaults,
  ...holeFaults,
  ...rimFaults,
  ...outlineFaults,
  ...borderFaults,
  ...houseFaults,
  ...shapeFaults,
  ...faultsTogether,
  ...codeFaults,
  ...rowFaults,
];
