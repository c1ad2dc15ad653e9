import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, request as askedOf, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const routes = /^\/(api|auth|demo\/(users|token|authorization|provider)|log)(\/|$)/;

/** Any server of files: one folder, `index.html` where there is none, and a hub behind it for what is a route. */
export async function fileServer(folder: string, hub: string, policy: string) {
  const { hostname, port } = new URL(hub);
  const passOn = (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers, url } = request;
    const asked = askedOf({ hostname, port, method, headers, path: url }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', hub);
    if (routes.test(pathname)) return passOn(request, response);
    const file = path.join(folder, path.normalize(pathname));
    response.setHeader('Content-Security-Policy', policy);
    if (existsSync(file) && statSync(file).isFile()) {
      response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
      return createReadStream(file).pipe(response);
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(readFileSync(path.join(folder, 'index.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
