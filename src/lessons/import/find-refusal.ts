import type { AnyNode, Program } from 'acorn';

import type { Refusal } from './refusal.ts';
import { freeNames, lineAt, pathOf, walk } from './source/syntax.ts';

const MODULE_MOCKS: ReadonlySet<string> = new Set([
  ...['mock', 'doMock', 'unmock', 'dontMock', 'setMock', 'unstable_mockModule', 'requireActual'],
  ...['requireMock', 'isolateModules', 'isolateModulesAsync', 'resetModules', 'createMockFromModule'],
  ...['genMockFromModule', 'deepUnmock', 'enableAutomock', 'importActual', 'importMock', 'hoisted'],
]);
const SNAPSHOTS: ReadonlySet<string> = new Set([
  ...['toMatchSnapshot', 'toMatchInlineSnapshot', 'toThrowErrorMatchingSnapshot'],
  ...['toThrowErrorMatchingInlineSnapshot', 'toMatchFileSnapshot', 'addSnapshotSerializer'],
]);
const TEST_FEATURES: ReadonlySet<string> = new Set(['skipIf', 'runIf', 'extend']);
const RUNNERS: ReadonlySet<string> = new Set(['test', 'it', 'describe', 'suite']);
/** Names that Node or a page has and a lesson has not. */
const FOREIGN: ReadonlySet<string> = new Set([
  ...['process', 'Buffer', '__dirname', '__filename', 'setImmediate', 'clearImmediate', 'fetch'],
  ...['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage', 'XMLHttpRequest'],
  ...['WebSocket', 'Worker', 'SharedWorker', 'importScripts', 'Bun', 'Deno', 'require', 'module', 'exports'],
  ...['Response', 'Request', 'Headers', 'FormData', 'HTMLElement', 'Event', 'EventTarget', 'WebAssembly'],
  ...['MessageChannel', 'AbortController', 'ReadableStream'],
]);

/** What in a file needs more than a lesson has; null when nothing does. `program` is the file parsed. */
export function findRefusal(file: string, text: string, program: Program): Refusal | null {
  let found: Refusal | null = null;
  const at = (node: AnyNode): { file: string; line: number } => ({ file, line: lineAt(text, node.start) });
  walk(program, (node) => {
    found ??= refuseNode(node, at);
    return found === null;
  });
  if (found !== null) return found;
  const foreign = freeNames(program).find(({ name, start }) => {
    if (!FOREIGN.has(name)) return false;
    // `require`, `module` and `exports` were read; what is left of them here is told by the reader of modules.
    if (name === 'require' || name === 'module' || name === 'exports') return false;
    return !/typeof\s+$/.test(text.slice(0, start));
  });
  if (foreign === undefined) return null;
  return { code: 'global', file, line: lineAt(text, foreign.start), name: foreign.name };
}

/** What is left of CommonJS in a text that should be a script by now; null when nothing is. */
export function findModuleLeftover(file: string, body: string, program: Program): Refusal | null {
  const left = freeNames(program).find(({ name }) => ['require', 'module', 'exports'].includes(name));
  if (left === undefined) return null;
  return { code: 'module-feature', file, line: lineAt(body, left.start), name: left.name };
}

function refuseNode(node: AnyNode, at: (node: AnyNode) => { file: string; line: number }): Refusal | null {
  if (node.type === 'ImportExpression') return { code: 'module-feature', ...at(node), name: 'import()' };
  if (node.type === 'MetaProperty' && node.meta.name === 'import')
    return { code: 'module-feature', ...at(node), name: 'import.meta' };
  if (node.type !== 'MemberExpression') return null;
  if (node.property.type === 'Identifier' && !node.computed && SNAPSHOTS.has(node.property.name))
    return { code: 'snapshot', ...at(node), name: node.property.name };
  const path = pathOf(node);
  if (path === null) return null;
  const [root = '', ...rest] = path;
  const name = path.join('.');
  if (root === 'jest' || root === 'vi' || root === 'vitest') {
    if (rest.some((part) => MODULE_MOCKS.has(part))) return { code: 'module-mock', ...at(node), name };
  }
  if (RUNNERS.has(root) && rest.some((part) => TEST_FEATURES.has(part)))
    return { code: 'test-feature', ...at(node), name };
  return null;
}
