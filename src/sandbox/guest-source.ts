import clock from './guest/clock.js?raw';
import consoleText from './guest/console.js?raw';
import describeError from './guest/describe-error.js?raw';
import inspect from './guest/inspect.js?raw';
import clone from './guest/lazy/clone.js?raw';
import colors from './guest/lazy/colors.js?raw';
import domException from './guest/lazy/dom-exception.js?raw';
import drawing from './guest/lazy/drawing.js?raw';
import encoding from './guest/lazy/encoding.js?raw';
import fromAsync from './guest/lazy/from-async.js?raw';
import intl from './guest/lazy/intl.js?raw';
import live from './guest/lazy/live.js?raw';
import pixels from './guest/lazy/pixels.js?raw';
import sort from './guest/lazy/sort.js?raw';
import sound from './guest/lazy/sound.js?raw';
import table from './guest/lazy/table.js?raw';
import throws from './guest/lazy/throws.js?raw';
import tree from './guest/lazy/tree.js?raw';
import url from './guest/lazy/url.js?raw';
import platform from './guest/platform.js?raw';
import prelude from './guest/prelude.js?raw';
import primordials from './guest/primordials.js?raw';
import { lazily, withoutExports } from './guest-text.ts';
import { ORDERS } from './order-names.ts';

/** Guest modules that a program gets when it first uses them: texts of functions `(p, host, inspector, tools) => part`. */
export const LAZY_SOURCES: Readonly<Record<string, string>> = {
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
  throws: lazily(throws, 'makeThrows(p, tools)'),
  tree: lazily(tree, 'makeTree(p, inspector)'),
  url: lazily(url, 'makeUrl(p, host)'),
};

/** Text of a function `(host) => prelude`: all guest modules in one closure, nothing of them global. */
export const PRELUDE_SOURCE = [
  '(host) => {',
  '"use strict";',
  ...[primordials, inspect, describeError, clock, consoleText, platform, prelude].map(withoutExports),
  'const p = capturePrimordials();',
  `const ORDERS = ${JSON.stringify(ORDERS.flatMap(({ fr, en, part }) => [fr, en, part]))};`,
  'const proxyTargets = (p.proxyTargets = new WeakMap());',
  'const NativeProxy = Proxy;',
  // Proxies are registered when they are made, so that the inspector never has to ask one.
  'const GuestProxy = new NativeProxy(NativeProxy, { __proto__: null,',
  '  construct: (target, values) => { const made = new NativeProxy(values[0], values[1]); p.weakMapSet(proxyTargets, made, values[0]); return made; },',
  '  get: (target, key) => key === "revocable" ? revocable : target[key] });',
  'const nativeRevocable = Proxy.revocable;',
  'const revocable = function revocable(target, handler) { const made = nativeRevocable(target, handler); p.weakMapSet(proxyTargets, made.proxy, target); return made; };',
  'globalThis.Proxy = GuestProxy;',
  'delete globalThis.InternalError; delete globalThis.navigator;',
  'const inspector = makeInspector(p, proxyTargets);',
  'return installPrelude(p, inspector, host);',
  '}',
].join('\n');
