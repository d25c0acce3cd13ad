import { promise } from '../report';
import type { Owner, Task } from './main-thread-tasks';
import type { Recorded } from './recording';

/** Shorter tasks are not listed. */
const LISTED_MS = 30;
const MOST_LISTED = 20;

/** Lists every long task, those of the map library apart, and says whether one of ours, or of the browser for us, is too long. */
export function listTasks(title: string, { tasks, marks }: Recorded, most: number): boolean {
  const nameAt = (at: number): string => marks.findLast((mark) => mark.at <= at + 1)?.name ?? '';
  const list = (heading: string, owner: Owner): readonly Task[] => {
    const long = tasks.filter((task) => task.owner === owner && task.own > LISTED_MS).sort((a, b) => b.own - a.own);
    console.log(`${heading}: ${long.length} over ${LISTED_MS} ms`);
    for (const { at, wall, cpu, own, where } of long.slice(0, MOST_LISTED))
      console.log(
        `  ${own.toFixed(0).padStart(5)} ms own ${cpu.toFixed(0).padStart(5)} ran ${wall.toFixed(0).padStart(5)} by the clock` +
          `  at ${(at / 1000).toFixed(1).padStart(6)} s  ${nameAt(at)}: ${where.join(', ')}`,
      );
    return long;
  };
  console.log(`\n${title}: long tasks of the page's thread`);
  const ours = list('ours', 'ours');
  const browsers = list("the browser's own, no script on the stack", 'browser');
  list("MapLibre's own", 'maplibre');
  const longest = Math.max(0, ...[...ours, ...browsers].map(({ own }) => own));
  return promise(`${title.toLowerCase()}, longest task of ours in ms`, longest, { most });
}
