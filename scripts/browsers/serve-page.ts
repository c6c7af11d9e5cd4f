import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';

import type { BrowserReport } from './report.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** The built page on a port of this machine. The caller closes it. */
export interface PageServer {
  /** Ends in a slash. */
  readonly address: string;
  readonly close: () => void;
}

/**
 * Serves the files of a folder, and hands on each report that its page sends; the page goes on once `receive` is done.
 * A connection stays open for `aliveMs`, since a word sent over one that is just being closed may never arrive.
 */
export async function servePage(
  folder: string,
  aliveMs: number,
  receive: (report: BrowserReport) => Promise<void>,
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (request.method === 'POST') {
      void bodyOf(request)
        .then((text) => receive(JSON.parse(text) as BrowserReport)) // Our own page speaks.
        .then(() => response.end());
      return;
    }
    const name = path === '/' ? 'index.html' : path.slice(1);
    readFile(join(folder, name)).then(
      (bytes) => {
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
        response.end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  server.keepAliveTimeout = aliveMs;
  const port = await listen(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as { port: number }).port); // Listening on a port, so it is no text.
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer); // No encoding is set, so these are bytes.
  return Buffer.concat(parts).toString('utf8');
}
