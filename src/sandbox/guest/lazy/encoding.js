const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const REPLACEMENT = 0xfffd;

/** `TextEncoder`, `TextDecoder` (UTF-8, UTF-16LE, Latin-1), `atob` and `btoa`, as the Encoding and HTML standards have them. */
export function makeEncoding(p) {
  const domError = (name, message) => {
    const error = new p.ErrorConstructor(message);
    p.defineProperty(error, 'name', { __proto__: null, value: name, configurable: true });
    return error;
  };
  const utf8 = (text) => {
    const bytes = [];
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      let code = p.charCodeAt(text, i);
      if (code >= 0xd800 && code <= 0xdfff) {
        const next = i + 1 < text.length ? p.charCodeAt(text, i + 1) : 0;
        if (code < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
          code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
          i++;
        } else code = REPLACEMENT;
      }
      if (code < 0x80) bytes[count++] = code;
      else if (code < 0x800) {
        bytes[count++] = 0xc0 | (code >> 6);
        bytes[count++] = 0x80 | (code & 63);
      } else if (code < 0x10000) {
        bytes[count++] = 0xe0 | (code >> 12);
        bytes[count++] = 0x80 | ((code >> 6) & 63);
        bytes[count++] = 0x80 | (code & 63);
      } else {
        bytes[count++] = 0xf0 | (code >> 18);
        bytes[count++] = 0x80 | ((code >> 12) & 63);
        bytes[count++] = 0x80 | ((code >> 6) & 63);
        bytes[count++] = 0x80 | (code & 63);
      }
    }
    return bytes;
  };
  const bytesOf = (source) => {
    if (source === undefined) return new p.Uint8ArrayConstructor(0);
    if (p.isView(source))
      return new p.Uint8ArrayConstructor(source.buffer, source.byteOffset, source.byteLength);
    return new p.Uint8ArrayConstructor(source);
  };
  /** Decodes by the standard's state machine: the bounds of the second byte refuse overlong forms and surrogates. */
  const decodeUtf8 = (bytes, isFatal) => {
    let text = '';
    let code = 0;
    let needed = 0;
    let seen = 0;
    let low = 0x80;
    let high = 0xbf;
    const bad = () => {
      if (isFatal) throw new p.TypeErrorConstructor('The encoded data was not valid.');
      text += '\ufffd';
    };
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (needed === 0) {
        if (byte < 0x80) text += p.fromCharCode(byte);
        else if (byte >= 0xc2 && byte <= 0xdf) {
          needed = 1;
          code = byte & 31;
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) low = 0xa0;
          if (byte === 0xed) high = 0x9f;
          needed = 2;
          code = byte & 15;
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) low = 0x90;
          if (byte === 0xf4) high = 0x8f;
          needed = 3;
          code = byte & 7;
        } else bad();
        continue;
      }
      if (byte < low || byte > high) {
        needed = seen = 0;
        low = 0x80;
        high = 0xbf;
        bad();
        i--;
        continue;
      }
      low = 0x80;
      high = 0xbf;
      code = (code << 6) | (byte & 63);
      if (++seen < needed) continue;
      text += p.fromCodePoint(code);
      needed = seen = 0;
    }
    if (needed > 0) bad();
    return text;
  };

  class TextEncoder {
    get encoding() {
      return 'utf-8';
    }
    encode(text) {
      return new p.Uint8ArrayConstructor(text === undefined ? 0 : utf8(p.StringConstructor(text)));
    }
    encodeInto(text, target) {
      const source = p.StringConstructor(text);
      let read = 0;
      let written = 0;
      while (read < source.length) {
        const unit = p.charCodeAt(source, read);
        const next = read + 1 < source.length ? p.charCodeAt(source, read + 1) : 0;
        const units = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
        const bytes = utf8(p.stringSlice(source, read, read + units));
        if (written + bytes.length > target.length) break;
        for (let i = 0; i < bytes.length; i++) target[written++] = bytes[i];
        read += units;
      }
      return { read, written };
    }
  }
  class TextDecoder {
    #encoding;
    #isFatal;
    #keepsMark;
    constructor(label, options) {
      const name = p.toLowerCase(p.trim(label === undefined ? 'utf-8' : p.StringConstructor(label)));
      if (name === 'utf-8' || name === 'utf8' || name === 'unicode-1-1-utf-8') this.#encoding = 'utf-8';
      else if (name === 'utf-16le' || name === 'utf-16') this.#encoding = 'utf-16le';
      else if (name === 'latin1' || name === 'ascii' || name === 'iso-8859-1' || name === 'windows-1252')
        this.#encoding = 'windows-1252';
      else throw new p.RangeErrorConstructor("The encoding label provided ('" + name + "') is invalid.");
      this.#isFatal = options?.fatal === true;
      this.#keepsMark = options?.ignoreBOM === true;
    }
    get encoding() {
      return this.#encoding;
    }
    get fatal() {
      return this.#isFatal;
    }
    get ignoreBOM() {
      return this.#keepsMark;
    }
    decode(source) {
      const bytes = bytesOf(source);
      let text = '';
      if (this.#encoding === 'utf-8') text = decodeUtf8(bytes, this.#isFatal);
      else if (this.#encoding === 'utf-16le')
        for (let i = 0; i + 1 < bytes.length; i += 2) text += p.fromCharCode(bytes[i] | (bytes[i + 1] << 8));
      else for (let i = 0; i < bytes.length; i++) text += p.fromCharCode(bytes[i]);
      return !this.#keepsMark && text.length > 0 && p.charCodeAt(text, 0) === 0xfeff
        ? p.stringSlice(text, 1)
        : text;
    }
  }
  const btoa = function btoa(value) {
    const text = p.StringConstructor(value);
    let answer = '';
    for (let i = 0; i < text.length; i += 3) {
      const group = [0, 0, 0];
      for (let j = 0; j < 3 && i + j < text.length; j++) {
        const code = p.charCodeAt(text, i + j);
        if (code > 255)
          throw domError('InvalidCharacterError', 'The text to encode has characters outside of Latin-1.');
        group[j] = code;
      }
      const bits = (group[0] << 16) | (group[1] << 8) | group[2];
      answer += BASE64[bits >> 18] + BASE64[(bits >> 12) & 63];
      answer += i + 1 < text.length ? BASE64[(bits >> 6) & 63] : '=';
      answer += i + 2 < text.length ? BASE64[bits & 63] : '=';
    }
    return answer;
  };
  const atob = function atob(value) {
    const given = p.StringConstructor(value);
    let text = '';
    for (let i = 0; i < given.length; i++) {
      const code = p.charCodeAt(given, i);
      if (code !== 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) text += given[i];
    }
    const refuse = () => {
      throw domError('InvalidCharacterError', 'The text to decode is not correctly encoded.');
    };
    if (text.length % 4 === 0 && p.stringSlice(text, -1) === '=')
      text = p.stringSlice(text, 0, p.stringSlice(text, -2) === '==' ? -2 : -1);
    if (text.length % 4 === 1) refuse();
    let answer = '';
    let bits = 0;
    let held = 0;
    for (let i = 0; i < text.length; i++) {
      const digit = p.stringIndexOf(BASE64, text[i]);
      if (digit < 0) refuse();
      bits = ((bits << 6) | digit) & 0xffffff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      answer += p.fromCharCode((bits >> held) & 255);
    }
    return answer;
  };
  return { __proto__: null, TextEncoder, TextDecoder, atob, btoa };
}
