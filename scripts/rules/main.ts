import { mkdirSync, writeFileSync } from 'node:fs';
import { pictureOf } from './picture';
import { SCENES } from './scenes';

/** Draws for docs/rules.md what every rule finds in a small plan. Run from the project's folder: `npm run rules`. */
mkdirSync('docs/pictures/rules', { recursive: true });
for (const scene of SCENES) writeFileSync(`docs/pictures/rules/${scene.rule}.svg`, pictureOf(scene));
console.log(`docs/pictures/rules: ${SCENES.length} pictures`);
