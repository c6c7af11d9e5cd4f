import type { AnyNode, Function as FunctionNode } from 'acorn';

import { Loom } from './loom.ts';
import type { Place } from './loom.ts';
import { readProgram } from './read-program.ts';
import { boundNames, clashesInBlock, returnsEarly } from './syntax.ts';
import type { TracedProgram } from './traced-program.ts';
import type { TracerOrder } from './tracer-orders.ts';
import { weaveExpression } from './weave-expression.ts';
import { weaveParameters } from './weave-parameters.ts';
import { weaveStatement } from './weave-statement.ts';

/**
 * Weaves calls of the recorder into a program, or answers null when it is no JavaScript that can be read: then running it
 * as it is tells why. The woven program behaves as the original, but for its appetite for time and stack.
 */
export function instrument(program: string): TracedProgram | null {
  const tree = readProgram(program);
  if (tree === null) return null;
  const loom = new Loom(program, tree, { node: weaveNode, function: weaveFunction });
  const place: Place = { scope: loom.global, temps: [], isDoneByReturn: false };
  const directives = endOfDirectives(tree.body);
  const head = loom.insert(directives ?? headEnd(program), '');
  for (const statement of tree.body) loom.weave(statement, place);
  const temps = place.temps.length === 0 ? '' : `let ${place.temps.join(',')};`;
  head(`${directives === null ? '' : ';'}${temps}${loom.announceFunctions(tree.body, loom.global)}`);
  return loom.finish();
}

/** Functions of the recorder that tell of a call with so many values. */
const ENTERING: readonly TracerOrder[] = ['N', 'A', 'B'];

/** Offset behind a byte order mark and a `#!` line. */
function headEnd(program: string): number {
  const head = /^\uFEFF?(?:#!.*)?/.exec(program)?.[0] ?? '';
  return head.length;
}

/** Offset behind the directives that a body begins with, null where there is none. */
function endOfDirectives(body: readonly AnyNode[]): number | null {
  const last = body.findLast((node) => 'directive' in node && node.directive !== undefined);
  return last?.end ?? null;
}

function weaveNode(loom: Loom, node: AnyNode, place: Place): void {
  if (!weaveStatement(loom, node, place)) weaveExpression(loom, node, place);
}

/**
 * `(a) => a + 1` becomes `(a) => {let i=enter(site,outer,a);try{return done(site,(a + 1))}catch(e){leave(i);throw e}}`, and a body in
 * braces alike; where more of the call may run after its `return`, or it may be left without one, `finally` tells of its end.
 */
function weaveFunction(loom: Loom, node: FunctionNode & AnyNode, outer: Place): void {
  if (clashesInBlock(node)) return;
  const scope = loom.scopeOf(node, outer.scope);
  const isDoneByReturn = !node.generator && !returnsEarly(node.body);
  const place: Place = { scope, temps: [], isDoneByReturn };
  loom.weaveEarly(scope, () => {
    weaveParameters(loom, node, { scope, temps: outer.temps, isDoneByReturn });
  });
  const { name, kind } = loom.roleOf(node);
  const given = node.params.flatMap((parameter) => boundNames(parameter).map((bound) => bound.name));
  const names = scope.bindings.has('this') && kind !== 'derived' ? ['this', ...given] : given;
  const site = loom.site('enter', node, scope, names, name);
  const head = (): string => {
    const order = ENTERING[names.length] ?? 'e';
    const enter = loom.call(order, site, loom.outerInstanceOf(outer.scope), ...names);
    return `let ${[`${loom.instanceOf(scope)}=${enter}`, ...place.temps].join(',')};`;
  };
  const left = loom.call('l', null, loom.instanceOf(scope));
  const thrown = loom.name('y');
  const leave = isDoneByReturn ? `}catch(${thrown}){${left};throw ${thrown}}` : `}finally{${left}}`;
  if (node.body.type !== 'BlockStatement') {
    const open = loom.insert(node.body.start, '');
    const back = loom.site('return', node.body, scope);
    loom.weave(node.body, place);
    open(`{${head()}try{return ${loom.opening('z', back)}`);
    loom.insert(node.body.end, `))${leave}}`);
    return;
  }
  const { body } = node.body;
  const directives = endOfDirectives(body);
  const open = loom.insert(directives ?? node.body.start + 1, '');
  for (const statement of body) loom.weave(statement, place);
  open(`${directives === null ? '' : ';'}${head()}try{${loom.announceFunctions(body, scope)}`);
  const last = body.at(-1)?.type;
  const end = { start: node.body.end - 1, end: node.body.end };
  let back = '';
  if (last === 'ReturnStatement' || last === 'ThrowStatement') back = '';
  else if (kind === 'plain')
    back = `;${loom.call(isDoneByReturn ? 'z' : 'r', loom.site('return', end, scope), 'void 0')}`;
  else if (isDoneByReturn) back = `;${left}`;
  loom.insert(end.start, back + leave);
}
