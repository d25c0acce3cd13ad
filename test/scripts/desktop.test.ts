import { expect, test } from 'vitest';
import { openerOf } from '../../scripts/desktop.mjs';

test.each([
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['darwin', {}, 'open'],
  ['win32', {}, 'rundll32'],
])('on %s with %o the address is opened by %s', (platform, env, program) => {
  expect(openerOf(platform, env)?.[0]).toBe(program);
});

test('a server without a screen opens nothing', () => {
  expect(openerOf('linux', {})).toBeNull();
});
