import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** How a server answers for one path below its root, when it does not simply send the file. */
export type Answer = (response: ServerResponse) => void;

/** A server that sends files of a folder and knows nothing else. The caller closes it. */
export interface PlainServer {
  /** Address of the folder, ending in a slash. */
  readonly address: string;
  /** Paths that misbehave from now on, e.g. `mes-lecons/un.fr.md`. */
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves `folder` under a sub-path on a free port. */
export async function serveFolder(folder: string, subPath = '/college/marelle/'): Promise<PlainServer> {
  const answers = new Map<string, Answer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(subPath) ? decodeURIComponent(pathname.slice(subPath.length)) : null;
    const answer = answers.get(path ?? '');
    if (answer !== undefined) {
      answer(response);
      return;
    }
    const file = path === null ? null : join(folder, normalize(`/${path === '' ? 'index.html' : path}`));
    if (file === null || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${String(bound.port)}${subPath}`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
