import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/** Where a school has put the site. */
const SUB_PATH = '/college/marelle/';

/** Serves `folder` under `SUB_PATH` on a free port; each file packed by gzip where it `packs`. */
export async function serveFolder(folder: string, { packs = false } = {}): Promise<PlainServer> {
  const answers = new Map<string, Answer>();
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(SUB_PATH) ? decodeURIComponent(pathname.slice(SUB_PATH.length)) : null;
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
    const type = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' };
    if (packs) {
      const body = packed.get(file) ?? gzipSync(readFileSync(file));
      packed.set(file, body);
      response
        .writeHead(200, { ...type, 'content-encoding': 'gzip', 'content-length': body.length })
        .end(body);
      return;
    }
    response.writeHead(200, type);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://127.0.0.1:${String(bound.port)}${SUB_PATH}`,
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
