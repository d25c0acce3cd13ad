import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../scripts/port.mjs';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server = null;
});

test('a port that is free is taken as it is', async () => {
  const port = await freePort(41_500);
  expect(await freePort(port)).toBe(port);
});

test('a port that somebody holds is passed over', async () => {
  const port = await freePort(41_600);
  server = await listen(port, '127.0.0.1');
  expect(await freePort(port)).toBeGreaterThan(port);
});

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const opened = createServer();
    opened.once('error', reject);
    opened.listen(port, host, () => resolve(opened));
  });
}
