import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from '../../scripts/build-cli.mjs';
import type { GeneratedPlan } from './generate-plan';
import { mapshaperScript } from './load-mapshaper';
import { bytesOf, planFiles } from './plan-files';
import { peakOfNode, timeOfNode } from './run-node';

const JOBS = ['audit', 'parse', 'auditGrids', 'clean'] as const;
type Job = (typeof JOBS)[number];

/** Of whole processes, from start to end: what each of them takes in the rounds, and holds at the most in rounds of their own. */
export interface CommandTimes {
  readonly bytes: number;
  readonly gridBytes: number;
  /** Milliseconds. */
  readonly times: Readonly<Record<Job, readonly number[]>>;
  /** MB. */
  readonly peaks: Readonly<Record<Job, readonly number[]>>;
}

/**
 * Whole processes on the files of a city, in turn:
 *
 *   audit        `gridwright audit` of all three files, with a report as GeoJSON
 *   parse        a Node that reads them and does `JSON.parse`, and nothing more
 *   auditGrids   `gridwright audit` of the grids alone, with a report as text
 *   clean        `mapshaper -clean` of the same file
 *
 * The rounds that ask for memory come first, so that no timed process is the one that finds the files on the disk.
 */
export async function benchCommand(plan: GeneratedPlan, rounds: number, peakRounds: number): Promise<CommandTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'gridwright-bench-'));
  try {
    await buildCli(join(folder, 'bin'));
    const files = planFiles(plan);
    const [grids, divisions, buildings] = (['grids', 'divisions', 'buildings'] as const).map((name) => {
      const path = join(folder, `${name}.geojson`);
      writeFileSync(path, files[name]);
      return path;
    }) as [string, string, string];
    const parse = join(folder, 'parse.mjs');
    writeFileSync(parse, PARSE);
    const audit = [join(folder, 'bin', 'gridwright.mjs'), 'audit', '--grids', grids];
    const layers = ['--divisions', divisions, '--buildings', buildings];
    const out = (name: string) => join(folder, name);
    const commands: Readonly<Record<Job, readonly string[]>> = {
      audit: [...audit, ...layers, '--format', 'geojson', '--out', out('report.geojson')],
      parse: [parse, grids, divisions, buildings],
      auditGrids: audit,
      clean: [mapshaperScript(), grids, '-clean', '-o', out('cleaned.geojson'), 'force'],
    };
    const inTurn = (count: number, measure: (args: readonly string[], fine: readonly number[]) => number) => {
      const results = { audit: [], parse: [], auditGrids: [], clean: [] } as Record<Job, number[]>;
      for (let round = 0; round < count; round++)
        for (const job of JOBS) results[job].push(measure(commands[job], job in FINDS ? [0, 1] : [0]));
      return results;
    };
    const peaks = inTurn(peakRounds, (args, fine) => peakOfNode(args, fine, folder));
    const times = inTurn(rounds, timeOfNode);
    return { bytes: bytesOf(files), gridBytes: Buffer.byteLength(files.grids), times, peaks };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An audit that finds something exits with 1. */
const FINDS: Partial<Record<Job, true>> = { audit: true, auditGrids: true };

const PARSE = `import { readFileSync } from 'node:fs';
for (const path of process.argv.slice(2)) JSON.parse(readFileSync(path, 'utf8'));
`;
