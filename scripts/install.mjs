import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// the oldest Node that the build tool runs on
const OLDEST = [20, 19];

/** Makes a bare checkout ready to run: checks Node, installs what is missing or out of date. Ends the process where it cannot. */
export function ensureReady() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    giveUp(
      `Gridwright needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. · 需要 Node.js 20.19 或更新版本。`,
    );
  const reason = whyInstall();
  if (reason === null) return;
  // on the error stream: what is run afterwards may have a result to print
  console.error(`${reason} Running npm ci, about a minute … · 正在安装依赖,约一分钟……`);
  const code = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    giveUp(
      `npm ci ended with code ${code}: see the lines above. Installing needs a connection to an npm registry. · 依赖安装失败。`,
    );
}

/** Why packages have to be installed, as a sentence; null when what is installed is what the lock file asks for. */
export function whyInstall(folder = root) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  // npm writes this record last: without it an install was never finished
  if (!existsSync(record)) return 'The packages are not installed yet.';
  const wanted = packages(join(folder, 'package-lock.json'));
  const held = packages(record);
  // by content and not by date: a checkout sets dates at will
  const stale = Object.keys(wanted).some((path) => {
    if (path === '') return false;
    if (held[path] === undefined) return wanted[path].optional !== true;
    return held[path].version !== wanted[path].version || held[path].integrity !== wanted[path].integrity;
  });
  return stale ? 'The installed packages are not those of package-lock.json.' : null;
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function runNpm(args) {
  // npm tells its own place when it started us; that spares a shell on Windows
  const npm = process.env.npm_execpath;
  const [command, before] = npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, [...before, ...args], { cwd: root, stdio: ['inherit', 2, 2], shell });
  if (error) giveUp(`npm could not be started (${error.message}). It comes with Node. · 找不到 npm。`);
  return status ?? 1;
}

function giveUp(line) {
  console.error(line);
  process.exit(1);
}
