import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { forgetPackagedChromium, packagedChromium } from './chromium-package.mjs';

// drawn by the processor (SwiftShader), so that every machine draws the same; nothing calls home
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * How to launch the browser of tests and pictures, as Playwright takes it: CHROME_PATH if given, else an installed Chrome,
 * Chromium or Edge, else the one inside @sparticuz/chromium (GRIDWRIGHT_BROWSER=package asks for that one). Throws one clear line where there is none.
 */
export function launchOptions() {
  const { path, env } = findBrowser();
  // where no language is set Chromium knows ASCII alone, and a download with a Chinese name is called "download"
  const locale = process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG ? {} : { LANG: 'C.UTF-8' };
  return { executablePath: path, args: FLAGS, env: { ...process.env, ...locale, ...env } };
}

/** The browser: the path of its program, and what its environment needs. */
export function findBrowser() {
  const wanted = process.env.GRIDWRIGHT_BROWSER ?? '';
  if (wanted !== '' && wanted !== 'package')
    throw new Error(`GRIDWRIGHT_BROWSER can only be "package", not "${wanted}".`);
  const given = process.env.CHROME_PATH;
  if (wanted === '' && given) {
    if (!starts(given)) throw new Error(`CHROME_PATH names no browser that starts: ${given}`);
    return { path: given, env: {} };
  }
  const installed = wanted === '' ? installedPaths().find((path) => starts(path)) : undefined;
  if (installed !== undefined) return { path: installed, env: {} };
  const packaged = startedPackage();
  if (packaged !== null) return packaged;
  const packageFails =
    process.platform === 'linux' && process.arch === 'x64'
      ? 'is missing or does not start here'
      : 'runs on Linux x64 only';
  throw new Error(
    `No browser for the tests: ${wanted === '' ? 'found no Chrome, Chromium or Edge that starts, and ' : ''}` +
      `the one in @sparticuz/chromium ${packageFails}. Install Google Chrome or set CHROME_PATH.`,
  );
}

function startedPackage() {
  const first = packagedChromium();
  if (first === null || starts(first.path, first.env)) return first;
  // a damaged copy is the one thing that unpacking again can mend
  forgetPackagedChromium();
  const second = packagedChromium();
  return second !== null && starts(second.path, second.env) ? second : null;
}

function installedPaths() {
  const env = process.env;
  if (process.platform === 'darwin') {
    const homes = ['', env.HOME ?? ''];
    return homes.flatMap((home) => MAC.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`));
  }
  if (process.platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((home) => home !== undefined);
    return homes.flatMap((home) => WINDOWS.map((name) => join(home, name)));
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return NAMES.flatMap((name) => [...new Set(folders)].filter(Boolean).map((folder) => join(folder, name)));
}

// a file may be there and still be no browser: Ubuntu's chromium-browser is a note that says "install the snap"
function starts(path, env = {}) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // on Windows --version would open a window instead of answering
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 && /Chrom|Edge/.test(stdout);
}
