import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// what `gridwright` is where it is installed; in the checkout scripts/gridwright.mjs calls main itself. Threads start from this file
// as well, load no more than they need, and find their own way
process.env['GRIDWRIGHT_ENTRY'] = fileURLToPath(import.meta.url);
if (isMainThread) process.exitCode = await (await import('./main')).default(...process.argv.slice(2));
else await import('./read-aside');
