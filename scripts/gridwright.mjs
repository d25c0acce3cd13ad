import { fileURLToPath } from 'node:url';

// npm run -s gridwright -- COMMAND …: the command line out of the sources. npm starts its scripts in the folder of
// package.json, but a path that somebody types is meant from where they are.
const { INIT_CWD, npm_lifecycle_event: script } = process.env;
if (script === 'gridwright' && INIT_CWD) process.chdir(INIT_CWD);
process.argv.splice(2, 0, fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)));
await import('./run.mjs');
