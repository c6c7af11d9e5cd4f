import clock from '../guest/clock.js?raw';
import consoleText from '../guest/console.js?raw';
import describeError from '../guest/describe-error.js?raw';
import inspect from '../guest/inspect.js?raw';
import throws from '../guest/lazy/throws.js?raw';
import tree from '../guest/lazy/tree.js?raw';
import platform from '../guest/platform.js?raw';
import prelude from '../guest/prelude.js?raw';
import primordials from '../guest/primordials.js?raw';
import { lazily, withoutExports } from './guest-text.ts';
import { ORDERS } from '../order-names.ts';
import { USUAL_OPTIONS } from './prelude-options.ts';

/**
 * Guest modules that a program gets when it first uses them: texts of functions `(p, host, inspector, tools) => part`. Of all
 * that come so, these are here from the start: to print an object or to throw a value names nothing that could be looked for.
 */
export const OWN_PARTS: Readonly<Record<string, string>> = {
  throws: lazily(throws, 'makeThrows(p, tools)'),
  tree: lazily(tree, 'makeTree(p, inspector)'),
};

/** Text of a function `(host) => prelude`: all guest modules in one closure, nothing of them global. */
export const PRELUDE_SOURCE = [
  '(host) => {',
  '"use strict";',
  ...[primordials, inspect, describeError, clock, consoleText, platform, prelude].map(withoutExports),
  'const p = capturePrimordials();',
  `const ORDERS = ${JSON.stringify(ORDERS.flatMap(({ fr, en, part }) => [fr, en, part]))};`,
  `const OPTIONS = { __proto__: null, ${JSON.stringify(USUAL_OPTIONS).slice(1)};`,
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
