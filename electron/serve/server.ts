import { createReadStream } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookAt } from '../files/look.ts';
import { contentTypeOf, fileFor, securityHeaders } from '../policy/content.ts';
import { isOwnHost } from '../policy/request.ts';

/** The port is part of the origin, and what the browser keeps belongs to an origin: so always the same one. */
export const PORT = 47170;

/** Says that it is this application that answers. */
export const SIGN = { name: 'X-Bekostigingsverkenner', value: '1' } as const;

/**
 * Serves the built application to this machine alone.
 * @param folder of the built application
 * @returns once it listens; rejects with the system's error (`EADDRINUSE` when the port is taken)
 */
export function serve(folder: string, port: number): Promise<Server> {
  const server = createHttpServer((request, response) => answer(request, response, folder, portOf(server)));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, port: number): unknown {
  const refuse = (status: number) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', [SIGN.name]: SIGN.value }).end();
  if (!isOwnHost(request.headers.host, port)) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const [path = ''] = (request.url ?? '').split(/[?#]/);
  const file = fileFor(path);
  const type = file === undefined ? undefined : contentTypeOf(file);
  if (file === undefined || type === undefined) return refuse(404);
  const full = join(folder, file);
  const stats = lookAt(full);
  if (!stats) return refuse(404);
  response.writeHead(200, {
    ...securityHeaders(file, { hasWorkbookWorker: true }),
    'Content-Type': type,
    'Content-Length': stats.size,
    [SIGN.name]: SIGN.value,
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(full)
    .on('error', () => response.destroy())
    .pipe(response);
}
