import type { AnswerWatch } from './answer-watch';
import { fillTemplate } from './fill-template';

/** Milliseconds after which a tile is given up: a server that hangs must not hold up those behind it. */
const PATIENCE = 15_000;

/** What a service says where it lets nobody in: no key, a wrong one, a quota that is spent. Tianditu says 418. */
const REFUSALS: ReadonlySet<number> = new Set([401, 402, 403, 418, 429]);
/** There is no tile at this place, and nothing is wrong. */
const EMPTY: ReadonlySet<number> = new Set([204, 404, 410]);

/** The picture of one tile, or null where there is none. Whatever goes wrong is told to the watch alone; rejects only where the signal fires. */
export async function tileOf(
  template: string,
  place: readonly [z: number, x: number, y: number],
  signal: AbortSignal,
  watch: AnswerWatch,
): Promise<ImageBitmap | null> {
  if (!watch.asks()) return null;
  let how: 'refused' | 'silent' = 'silent';
  try {
    const response = await fetch(fillTemplate(template, ...place), {
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    const { status, ok } = response;
    // some say in words what is wrong, and call that a success
    if (REFUSALS.has(status) || (ok && saysWords(response))) how = 'refused';
    if (ok && status !== 204 && how === 'silent') {
      const picture = await createImageBitmap(await response.blob());
      watch.came();
      return picture;
    }
    if (EMPTY.has(status)) watch.came();
    else watch.failed(how);
  } catch (error) {
    // no longer wanted: nobody failed
    if (signal.aborted) throw error;
    watch.failed(how);
  }
  return null;
}

/** Some services give their pictures no type. */
const saysWords = ({ headers }: Response): boolean => /text|json|xml|html/.test(headers.get('content-type') ?? '');
