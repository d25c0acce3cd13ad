import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [solid()],
  // relative: the built folder works under any address
  base: './',
  // sample plans are files to fetch: import url from '../data/sample/x.geojson?url'
  assetsInclude: ['**/*.geojson'],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // a sample inside the script would be parsed twice
    assetsInlineLimit: (path) => (path.endsWith('.geojson') ? false : undefined),
    // maplibre alone is 1.1 MB before compression
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // how long the plugins take is no news to who starts the page
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // the map library changes with its version only, and stays in the cache when the product changes
          groups: [{ name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre|@mapbox)[\\/]/ }],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // not a limit: laws run over thousands of random edits, on whatever machine
    testTimeout: 600_000,
    // all cores: by itself it leaves one idle, and of two that is half
    maxWorkers: '100%',
    reporters: ['default', './test/skipped/vitest-reporter.ts'],
  },
});
