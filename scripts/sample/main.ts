import { mkdirSync, writeFileSync } from 'node:fs';
import { makeSample } from './sample';

/** Writes the sample sub-district into data/sample. Run from the project's folder: `npm run sample`. */
mkdirSync('data/sample', { recursive: true });
for (const [name, text] of Object.entries(makeSample())) {
  writeFileSync(`data/sample/${name}.geojson`, text);
  console.log(
    `data/sample/${name}.geojson: ${text.split('\n').length - 3} features, ${Math.round(text.length / 1024)} kB`,
  );
}
