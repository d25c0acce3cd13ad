import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'gridwright');

// makes the package unpack its own nss and nspr too, so that it needs nothing of the system
const RUNTIME = 'nodejs20.x';

/** The Chromium inside the package @sparticuz/chromium, unpacked once (3 s, 220 MB); null where it cannot run (only Linux on x64 can). */
export function packagedChromium() {
  const home = join(root, 'node_modules', '@sparticuz', 'chromium');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(home)) return null;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) unpack(folder);
  writeFontList(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** Removes what was unpacked, so that the next call unpacks it afresh. */
export function forgetPackagedChromium() {
  for (const name of readdirSync(cache))
    if (/^(chromium|unpacking)-/.test(name)) rmSync(join(cache, name), { recursive: true, force: true });
}

// under another name first: an interrupted unpacking must not pass for a browser
function unpack(folder) {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const source = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()";
    // the package unpacks into the temporary folder of its process, hence a process of its own
    execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: RUNTIME },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!existsSync(folder)) renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

// the list in the package names folders of another system; ours adds the fonts of this machine, where it has any
function writeFontList(folder) {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const list = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${path}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  const file = join(folder, 'fonts', 'fonts.conf');
  if (readFileSync(file, 'utf8') !== list) writeFileSync(file, list);
}
