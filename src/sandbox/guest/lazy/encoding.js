const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const REPLACEMENT = 0xfffd;

/** `TextEncoder`, `TextDecoder` (UTF-8, UTF-16LE, Latin-1), `atob` and `btoa`, as the Encoding and HTML standards have them. */
export function makeEncoding(p, { load }) {
  const domError = (name, message) => new (load('domException'))(message, name);
  const need = (count, order) => {
    if (count === 0) throw new p.TypeErrorConstructor(order + ': 1 argument required, but only 0 present.');
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
    if (typeof source !== 'object' || source === null)
      throw new p.TypeErrorConstructor('The value to decode is neither an ArrayBuffer nor a view of one.');
    p.bufferLength(source); // Anything but a buffer is refused by the accessor.
    return new p.Uint8ArrayConstructor(source);
  };
  const freshState = () => ({ __proto__: null, code: 0, needed: 0, seen: 0, low: 0x80, high: 0xbf, odd: -1 });
  /**
   * Decodes by the standard's state machine: the bounds of the second byte refuse overlong forms and surrogates.
   * `state` keeps a letter whose bytes have not all come yet; `isLast` says that no more will.
   */
  const decodeUtf8 = (bytes, isFatal, state, isLast) => {
    let text = '';
    const bad = () => {
      if (isFatal) throw new p.TypeErrorConstructor('The encoded data was not valid.');
      text += '\ufffd';
    };
    const startLetter = () => {
      state.needed = state.seen = 0;
      state.low = 0x80;
      state.high = 0xbf;
    };
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (state.needed === 0) {
        if (byte < 0x80) text += p.fromCharCode(byte);
        else if (byte >= 0xc2 && byte <= 0xdf) {
          state.needed = 1;
          state.code = byte & 31;
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) state.low = 0xa0;
          if (byte === 0xed) state.high = 0x9f;
          state.needed = 2;
          state.code = byte & 15;
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) state.low = 0x90;
          if (byte === 0xf4) state.high = 0x8f;
          state.needed = 3;
          state.code = byte & 7;
        } else bad();
        continue;
      }
      if (byte < state.low || byte > state.high) {
        startLetter();
        bad();
        i--;
        continue;
      }
      state.low = 0x80;
      state.high = 0xbf;
      state.code = (state.code << 6) | (byte & 63);
      if (++state.seen < state.needed) continue;
      text += p.fromCodePoint(state.code);
      startLetter();
    }
    if (isLast && state.needed > 0) {
      startLetter();
      bad();
    }
    return text;
  };
  const decodeUtf16 = (bytes, isFatal, state, isLast) => {
    let text = '';
    for (let i = 0; i < bytes.length; i++) {
      if (state.odd < 0) state.odd = bytes[i];
      else {
        text += p.fromCharCode(state.odd | (bytes[i] << 8));
        state.odd = -1;
      }
    }
    const whole = p.toWellFormed(text) + (isLast && state.odd >= 0 ? '\ufffd' : '');
    if (isFatal && whole !== text) throw new p.TypeErrorConstructor('The encoded data was not valid.');
    return whole;
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
    /** Of a text that comes in pieces, between two of them; null before the first one. */
    #state = null;
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
    decode(source, options) {
      const bytes = bytesOf(source);
      const isLast = options?.stream !== true;
      const isFirst = this.#state === null;
      const state = this.#state ?? freshState();
      this.#state = null;
      let text = '';
      if (this.#encoding === 'utf-8') text = decodeUtf8(bytes, this.#isFatal, state, isLast);
      else if (this.#encoding === 'utf-16le') text = decodeUtf16(bytes, this.#isFatal, state, isLast);
      else for (let i = 0; i < bytes.length; i++) text += p.fromCharCode(bytes[i]);
      if (!isLast && (text !== '' || !isFirst || bytes.length > 0)) this.#state = state;
      const hasMark = isFirst && text.length > 0 && p.charCodeAt(text, 0) === 0xfeff;
      return hasMark && !this.#keepsMark ? p.stringSlice(text, 1) : text;
    }
  }
  const btoa = function btoa(value) {
    need(arguments.length, 'btoa');
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
    need(arguments.length, 'atob');
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
