/** What the guest asks about an address, as JSON wrote it. */
type UrlRequest =
  | { readonly op: 'parse'; readonly href: string; readonly base: string | null }
  | { readonly op: 'set'; readonly href: string; readonly key: string; readonly value: string }
  /** One name or value of a query string, with and without its escapes. */
  | { readonly op: 'encode'; readonly text: string }
  | { readonly op: 'decode'; readonly text: string };

/** Longest question that is answered, in UTF-16 code units: the host's parser cannot be stopped. */
const MAX_QUESTION = 100_000;

/** Parts that a program may set. */
const SETTABLE: readonly string[] = [
  'href',
  'protocol',
  'username',
  'password',
  'host',
  'hostname',
  'port',
  'pathname',
  'search',
  'hash',
];

/** Answers for the guest's `URL` with the host's own parser: JSON text in and out; `{ error }` for what is no address. */
export function answerUrl(json: string): string {
  if (json.length > MAX_QUESTION) return JSON.stringify({ error: 'Invalid URL' });
  try {
    const request = JSON.parse(json) as UrlRequest; // Written by our own guest module.
    switch (request.op) {
      case 'parse':
        return write(request.base === null ? new URL(request.href) : new URL(request.href, request.base));
      case 'set': {
        const url = new URL(request.href);
        if (SETTABLE.includes(request.key)) Reflect.set(url, request.key, request.value);
        return write(url);
      }
      case 'encode':
        return JSON.stringify({ text: new URLSearchParams([[request.text, '']]).toString().slice(0, -1) });
      case 'decode':
        return JSON.stringify({
          text: new URLSearchParams(`q=${request.text.replaceAll('&', '%26').replaceAll('+', '%2B')}`).get(
            'q',
          ),
        });
    }
  } catch {
    return JSON.stringify({ error: 'Invalid URL' }); // The parser throws for what is no address.
  }
}

function write(url: URL): string {
  const { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash } = url;
  return JSON.stringify({
    href,
    origin,
    protocol,
    username,
    password,
    host,
    hostname,
    port,
    pathname,
    search,
    hash,
  });
}
