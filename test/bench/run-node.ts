import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds by the clock that Node takes for a script, from its start to its end. */
export function timeOfNode(args: readonly string[], fine: readonly number[]): number {
  const start = performance.now();
  run(args, fine);
  return performance.now() - start;
}

/** MB that such a process held at the most. A run of its own: it brings a module that asks, written into the folder. */
export function peakOfNode(args: readonly string[], fine: readonly number[], folder: string): number {
  const [asks, answer] = [join(folder, 'ask-peak.mjs'), join(folder, 'peak.txt')];
  writeFileSync(asks, ASK_PEAK.replace('ANSWER', JSON.stringify(answer)));
  run(['--import', pathToFileURL(asks).href, ...args], fine);
  return Number(readFileSync(answer, 'utf8')) / 1024;
}

// VmHWM where there is one: what a process is said to have held at the most counts, on Linux, what it was before it became Node, which is
// as large as the bench. A worker has an end of its own
const ASK_PEAK = `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
const peak = () =>
  existsSync('/proc/self/status')
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
    : process.resourceUsage().maxRSS;
if (isMainThread) process.on('exit', () => writeFileSync(ANSWER, String(peak())));
`;

function run(args: readonly string[], fine: readonly number[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (error) throw error;
  if (!fine.includes(status ?? -1)) throw new Error(`node ${args.join(' ')}: exit ${status}\n${stderr.toString()}`);
}
