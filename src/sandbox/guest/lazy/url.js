/** `URL` and `URLSearchParams`; addresses are parsed by `host.url`, which takes and answers JSON text. */
export function makeUrl(p, host) {
  const ask = (request) => {
    const answer = p.parse(host.url(p.quote(request)));
    p.setPrototypeOf(answer, null);
    if (answer.error !== undefined) {
      const error = new p.TypeErrorConstructor('Invalid URL');
      p.defineProperty(error, 'code', { __proto__: null, value: 'ERR_INVALID_URL', configurable: true });
      throw error;
    }
    return answer;
  };
  const decode = (text) => {
    const spaced = p.stringReplaceAll(text, '+', ' ');
    try {
      return p.decodeURIComponent(spaced);
    } catch {
      return ask({ __proto__: null, op: 'decode', text: spaced }).text; // Broken escapes: the host's URL is lenient.
    }
  };
  const encode = (text) => ask({ __proto__: null, op: 'encode', text }).text;
  const need = (count, wanted) => {
    if (count < wanted)
      throw new p.TypeErrorConstructor(wanted + ' arguments required, but only ' + count + ' present.');
  };
  const same = (a, b) => a[0] === b[0] && a[1] === b[1];

  let attach;
  class URLSearchParams {
    #pairs = [];
    #changed = null;
    static {
      attach = (params, query, changed) => {
        params.#read(query);
        params.#changed = changed;
      };
    }
    constructor(init) {
      if (init === undefined || init === null) return;
      if (typeof init !== 'object') this.#read(p.StringConstructor(init));
      else if (init[p.symbolIterator] !== undefined) {
        for (const pair of init) {
          const [name, value] = pair;
          if (pair.length !== undefined && pair.length !== 2)
            throw new p.TypeErrorConstructor('Each query pair must be an iterable [name, value] tuple');
          this.#push(p.StringConstructor(name), p.StringConstructor(value));
        }
      } else {
        const keys = p.objectKeys(init);
        for (let i = 0; i < keys.length; i++) this.#push(keys[i], p.StringConstructor(init[keys[i]]));
      }
    }
    #push(name, value) {
      this.#pairs[this.#pairs.length] = [name, value];
    }
    #read(query) {
      this.#pairs = [];
      const parts = p.stringSplit(query[0] === '?' ? p.stringSlice(query, 1) : query, '&');
      for (let i = 0; i < parts.length; i++) {
        if (parts[i] === '') continue;
        const at = p.stringIndexOf(parts[i], '=');
        this.#push(
          decode(at < 0 ? parts[i] : p.stringSlice(parts[i], 0, at)),
          at < 0 ? '' : decode(p.stringSlice(parts[i], at + 1)),
        );
      }
    }
    #keep(test) {
      const kept = [];
      for (let i = 0; i < this.#pairs.length; i++)
        if (test(this.#pairs[i])) kept[kept.length] = this.#pairs[i];
      this.#pairs = kept;
    }
    #tell() {
      if (this.#changed !== null) this.#changed(this.toString());
    }
    get size() {
      return this.#pairs.length;
    }
    append(name, value) {
      need(arguments.length, 2);
      this.#push(p.StringConstructor(name), p.StringConstructor(value));
      this.#tell();
    }
    delete(name, value) {
      need(arguments.length, 1);
      const key = p.StringConstructor(name);
      this.#keep(
        (pair) => pair[0] !== key || (value !== undefined && pair[1] !== p.StringConstructor(value)),
      );
      this.#tell();
    }
    get(name) {
      need(arguments.length, 1);
      const key = p.StringConstructor(name);
      for (let i = 0; i < this.#pairs.length; i++) if (this.#pairs[i][0] === key) return this.#pairs[i][1];
      return null;
    }
    getAll(name) {
      need(arguments.length, 1);
      const key = p.StringConstructor(name);
      const found = [];
      for (let i = 0; i < this.#pairs.length; i++)
        if (this.#pairs[i][0] === key) found[found.length] = this.#pairs[i][1];
      return found;
    }
    has(name, value) {
      need(arguments.length, 1);
      const wanted = [p.StringConstructor(name), p.StringConstructor(value)];
      for (let i = 0; i < this.#pairs.length; i++)
        if (value === undefined ? this.#pairs[i][0] === wanted[0] : same(this.#pairs[i], wanted)) return true;
      return false;
    }
    set(name, value) {
      need(arguments.length, 2);
      const key = p.StringConstructor(name);
      let isDone = false;
      this.#keep((pair) => {
        if (pair[0] !== key) return true;
        if (isDone) return false;
        isDone = true;
        pair[1] = p.StringConstructor(value);
        return true;
      });
      if (!isDone) this.#push(key, p.StringConstructor(value));
      this.#tell();
    }
    sort() {
      // Insertion keeps equal names in their order.
      for (let i = 1; i < this.#pairs.length; i++)
        for (let j = i; j > 0 && this.#pairs[j - 1][0] > this.#pairs[j][0]; j--) {
          const pair = this.#pairs[j];
          this.#pairs[j] = this.#pairs[j - 1];
          this.#pairs[j - 1] = pair;
        }
      this.#tell();
    }
    forEach(callback, receiver) {
      for (let i = 0; i < this.#pairs.length; i++)
        p.apply(callback, receiver, [this.#pairs[i][1], this.#pairs[i][0], this]);
    }
    *entries() {
      for (let i = 0; i < this.#pairs.length; i++) yield [this.#pairs[i][0], this.#pairs[i][1]];
    }
    *keys() {
      for (let i = 0; i < this.#pairs.length; i++) yield this.#pairs[i][0];
    }
    *values() {
      for (let i = 0; i < this.#pairs.length; i++) yield this.#pairs[i][1];
    }
    [p.symbolIterator]() {
      return this.entries();
    }
    toString() {
      let text = '';
      for (let i = 0; i < this.#pairs.length; i++)
        text += (i === 0 ? '' : '&') + encode(this.#pairs[i][0]) + '=' + encode(this.#pairs[i][1]);
      return text;
    }
  }

  class URL {
    #parts;
    #params = null;
    constructor(href, base) {
      this.#parts = ask({
        __proto__: null,
        op: 'parse',
        href: p.StringConstructor(href),
        base: base === undefined ? null : p.StringConstructor(base),
      });
    }
    static canParse(href, base) {
      return URL.parse(href, base) !== null;
    }
    static parse(href, base) {
      try {
        return new URL(href, base);
      } catch {
        return null; // Not an address: that is the answer.
      }
    }
    static {
      const keys = [
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
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        p.defineProperty(URL.prototype, key, {
          __proto__: null,
          configurable: true,
          enumerable: true,
          get() {
            return this.#parts[key];
          },
          set(value) {
            this.#change(key, p.StringConstructor(value));
            if (this.#params !== null && (key === 'search' || key === 'href')) this.#link();
          },
        });
      }
    }
    #change(key, value) {
      this.#parts = ask({ __proto__: null, op: 'set', href: this.#parts.href, key, value });
    }
    #link() {
      attach(this.#params, this.#parts.search, (query) => this.#change('search', query));
    }
    get origin() {
      return this.#parts.origin;
    }
    get searchParams() {
      if (this.#params === null) {
        this.#params = new URLSearchParams();
        this.#link();
      }
      return this.#params;
    }
    toString() {
      return this.#parts.href;
    }
    toJSON() {
      return this.#parts.href;
    }
  }
  return { __proto__: null, URL, URLSearchParams };
}
