import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is a desktop; where there is none, or it cannot, nothing happens. */
export function openInDesktop(url) {
  const opener = openerOf(process.platform, process.env);
  if (opener === null) return;
  const child = spawn(opener[0], [...opener.slice(1), url], { stdio: 'ignore', detached: true });
  // no such program: the address is on the screen anyway
  child.once('error', () => {});
  child.unref();
}

/** The command that opens an address on this system; null without a desktop. */
export function openerOf(platform, env) {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
