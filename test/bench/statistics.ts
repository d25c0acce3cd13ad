/** The value below which a share of the samples lies, by nearest rank; of none: NaN. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/**
 * Milliseconds that a function takes by the clock, those that the process ran meanwhile (helpers of Node included, waiting for others of
 * the machine not), and what it answers.
 */
export function timed<T>(work: () => T): { readonly ms: number; readonly ran: number; readonly result: T } {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, ran: (user + system) / 1000, result };
}
