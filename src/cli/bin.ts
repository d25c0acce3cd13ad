import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import main from './main';
import { ENTRY } from './read-aside';

// what `gridwright` is where it is installed; in the checkout scripts/gridwright.mjs calls main itself. Threads start from this file
// as well, and find their own way
process.env[ENTRY] = fileURLToPath(import.meta.url);
if (isMainThread) process.exitCode = await main(...process.argv.slice(2));
