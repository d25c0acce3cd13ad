import { createServer } from 'node:net';

/** The first port from `from` upwards that is free on this machine; throws after a hundred. */
export async function freePort(from) {
  for (let port = from; port < from + 100; port++) {
    // "localhost" may mean either family, and two servers can share a number across them
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
  }
  throw new Error(`no free port from ${from} to ${from + 99}`);
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // a machine without IPv6 says so, and then nobody can hold the port there
    server.once('error', (error) => resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
