import colors from './guest/colors.js?raw';
import describeError from './guest/describe-error.js?raw';
import inspect from './guest/inspect.js?raw';
import prelude from './guest/prelude.js?raw';
import primordials from './guest/primordials.js?raw';
import turtle from './guest/turtle.js?raw';

/** Text of a function `(host, optionsJson) => prelude`: all guest modules in one closure, nothing of them global. */
export const PRELUDE_SOURCE = [
  '(host, optionsJson) => {',
  ...[primordials, inspect, colors, describeError, turtle, prelude].map((text) =>
    text.replace(/^export /gm, ''),
  ),
  'const p = capturePrimordials();',
  'const options = JSON.parse(optionsJson);',
  'const proxyTargets = new WeakMap();',
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
  'options.readColor = makeColorReader(p, inspector);',
  'return installPrelude(p, inspector, host, options);',
  '}',
].join('\n');
