import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// the flag makes `gc` appear in contexts that are made after it
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A full collection, so that no measurement pays for the garbage of the one before it. */
export const collectGarbage = (): void => collect();
