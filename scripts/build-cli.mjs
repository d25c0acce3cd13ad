import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the command line into one file that needs nothing but Node, `gridwright.mjs` in the folder: whoever installs the package
 * gets the very versions that were tested.
 */
export async function buildCli(folder) {
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/bin.ts',
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        output: { entryFileNames: 'gridwright.mjs', codeSplitting: false, banner: '#!/usr/bin/env node' },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli(process.argv[2] ?? 'dist-cli');
