import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the command line into files that need nothing but Node, `gridwright.mjs` in the folder and what it loads: whoever installs the
 * package gets the very versions that were tested. A thread that reads buildings loads its own part alone, and so starts sooner.
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
        output: {
          entryFileNames: 'gridwright.mjs',
          chunkFileNames: '[name].mjs',
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli(process.argv[2] ?? 'dist-cli');
