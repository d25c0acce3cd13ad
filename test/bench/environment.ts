import { availableParallelism } from 'node:os';

/** What the numbers were measured on, as far as it may matter. */
export const environmentText = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`;

/** The most memory that the process ever held, in MB. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
