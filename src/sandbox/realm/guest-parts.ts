import clone from '../guest/lazy/clone.js?raw';
import colors from '../guest/lazy/colors.js?raw';
import domException from '../guest/lazy/dom-exception.js?raw';
import drawing from '../guest/lazy/drawing.js?raw';
import encoding from '../guest/lazy/encoding.js?raw';
import fromAsync from '../guest/lazy/from-async.js?raw';
import intl from '../guest/lazy/intl.js?raw';
import live from '../guest/lazy/live.js?raw';
import pixels from '../guest/lazy/pixels.js?raw';
import sort from '../guest/lazy/sort.js?raw';
import sound from '../guest/lazy/sound.js?raw';
import table from '../guest/lazy/table.js?raw';
import url from '../guest/lazy/url.js?raw';
import { lazily } from './guest-text.ts';

/**
 * Guest modules that many programs do without, as `OWN_PARTS`. They come to a worker before the first program that may use
 * one of them (`needsParts`), so that a first program on a slow line need not wait for them.
 */
export const GUEST_PARTS: Readonly<Record<string, string>> = {
  clone: lazily(clone, 'makeClone(p, inspector, tools)'),
  drawing: lazily(`${colors}\n${drawing}`, 'makeDrawing(p, host, inspector.inspect, tools)'),
  domException: lazily(domException, 'makeDomException(p)'),
  encoding: lazily(encoding, 'makeEncoding(p, tools)'),
  fromAsync: lazily(fromAsync, 'makeFromAsync(p)'),
  intl: lazily(intl, 'makeIntl(p, host)'),
  live: lazily(live, 'makeLive(p, tools)'),
  pixels: lazily(pixels, 'makePixels(p, tools)'),
  sound: lazily(sound, 'makeSound(p, host, tools)'),
  sort: lazily(sort, 'makeSort(p)'),
  table: lazily(table, 'makeTable(p, inspector)'),
  url: lazily(url, 'makeUrl(p, host)'),
};
