import type { AnyNode, ForInStatement, ForOfStatement, ForStatement, VariableDeclaration } from 'acorn';

import type { Loom, Place } from './loom.ts';
import { holderOf } from './scopes.ts';
import type { Scope } from './scopes.ts';
import { boundNames, isAnonymous, isFunction, unwrapped } from './syntax.ts';
import { weavePattern } from './weave-pattern.ts';

/** Weaves a statement; false when the node is none that tells of itself. */
export function weaveStatement(loom: Loom, node: AnyNode, place: Place): boolean {
  switch (node.type) {
    case 'ExpressionStatement': {
      const close =
        node.directive !== undefined || tellsOfItself(unwrapped(node.expression))
          ? null
          : loom.wrap(node.expression, 'x', loom.site('value', node.expression, place.scope));
      loom.weave(node.expression, place);
      close?.();
      return true;
    }
    case 'VariableDeclaration':
      weaveDeclaration(loom, node, place);
      return true;
    case 'ClassDeclaration': {
      loom.weaveChildren(node, place);
      if (node.id !== null) loom.insert(node.end, `;${tell(loom, 'w', node.id, node.id.name, place.scope)};`);
      return true;
    }
    case 'BlockStatement':
    case 'StaticBlock':
      weaveBlock(loom, node, place);
      return true;
    case 'IfStatement':
      weaveTest(loom, node.test, place, 'if');
      weaveBody(loom, node.consequent, place);
      if (node.alternate !== null && node.alternate !== undefined) weaveBody(loom, node.alternate, place);
      return true;
    case 'WhileStatement':
      weaveTest(loom, node.test, place, 'while', loom.loop(node, 'while'));
      weaveBody(loom, node.body, place);
      return true;
    case 'DoWhileStatement': {
      const loop = loom.loop(node, 'do');
      weaveBody(loom, node.body, place);
      weaveTest(loom, node.test, place, 'do', loop);
      return true;
    }
    case 'ForStatement':
      weaveFor(loom, node, place);
      return true;
    case 'ForInStatement':
    case 'ForOfStatement':
      weaveForEach(loom, node, place);
      return true;
    case 'LabeledStatement':
      weaveBody(loom, node.body, place);
      return true;
    case 'SwitchStatement': {
      weaveTest(loom, node.discriminant, place, 'switch');
      const inside = { ...place, scope: loom.scopeOf(node, place.scope) };
      for (const part of node.cases) loom.weaveChildren(part, inside);
      return true;
    }
    case 'ReturnStatement': {
      const at = node.argument ?? node;
      const site = loom.site('return', at, place.scope);
      const order = place.isDoneByReturn ? 'z' : 'r';
      if (node.argument === null || node.argument === undefined) {
        loom.insert(node.start + 'return'.length, ` ${loom.call(order, site, 'void 0')}`);
        return true;
      }
      const close = loom.wrap(node.argument, order, site);
      loom.weave(node.argument, place);
      close();
      return true;
    }
    case 'ThrowStatement': {
      const close = loom.wrap(
        node.argument,
        'x',
        loom.site('value', node.argument, place.scope, [], 'throw'),
      );
      loom.weave(node.argument, place);
      close();
      return true;
    }
    case 'TryStatement':
      loom.weave(node.block, place);
      if (node.handler !== null && node.handler !== undefined) loom.weave(node.handler, place);
      if (node.finalizer === null || node.finalizer === undefined) return true;
      loom.insert(node.finalizer.start + 1, comeBack(loom, node.finalizer, place.scope));
      loom.weave(node.finalizer, place);
      return true;
    case 'CatchClause':
      weaveCatch(loom, node, place);
      return true;
    default:
      return false;
  }
}

/** Statements that have a step of their own need none for their value. */
function tellsOfItself(node: AnyNode): boolean {
  return ['AssignmentExpression', 'UpdateExpression', 'AwaitExpression', 'YieldExpression'].includes(
    node.type,
  );
}

function weaveTest(loom: Loom, test: AnyNode, place: Place, label: string, loop: number | null = null): void {
  const close = loom.wrap(test, 'c', loom.site('condition', test, place.scope, [], label, loop));
  loom.weave(test, place);
  close();
}

/** A body that is one statement: what is told after a declaration has to stay inside. */
function weaveBody(loom: Loom, body: AnyNode, place: Place): void {
  const isDeclaration = body.type === 'VariableDeclaration';
  if (isDeclaration) loom.insert(body.start, '{');
  loom.weave(body, place);
  if (isDeclaration) loom.insert(body.end, '}');
}

function weaveBlock(loom: Loom, node: AnyNode & { readonly body: readonly AnyNode[] }, place: Place): void {
  const scope = loom.scopeOf(node, place.scope);
  const start = node.type === 'StaticBlock' ? loom.program.indexOf('{', node.start) + 1 : node.start + 1;
  loom.insert(start, openInstance(loom, scope, place.scope) + loom.announceFunctions(node.body, scope));
  for (const statement of node.body) loom.weave(statement, { ...place, scope });
}

/** Text that makes an instance of a scope that holds its own values; empty where another scope does. */
function openInstance(loom: Loom, scope: Scope, outer: Scope): string {
  if (holderOf(scope) !== scope) return '';
  const site = loom.site('scope', scope.node, scope);
  return `let ${loom.instanceOf(scope)}=${loom.call('b', site, loom.outerInstanceOf(outer))};`;
}

/** Text that tells that a call which waited goes on, though not where it waited; empty where calls never wait. */
function comeBack(loom: Loom, at: AnyNode, { home }: Scope): string {
  if (!isFunction(home.node) || !(home.node.generator || home.node.async)) return '';
  return `${loom.call('g', loom.site('silent', at, home), loom.instanceOf(home))};`;
}

function weaveCatch(loom: Loom, node: AnyNode & { readonly type: 'CatchClause' }, place: Place): void {
  const scope = loom.scopeOf(node, place.scope);
  const names =
    node.param === null || node.param === undefined ? [] : boundNames(node.param).map(({ name }) => name);
  const [only] = names;
  const isPlain = node.param?.type === 'Identifier' && only !== undefined;
  const site = loom.site('catch', node.param ?? node, scope, isPlain ? [only] : []);
  const told = loom.call('t', site, loom.instanceOf(scope), isPlain ? only : 'void 0');
  const parts = isPlain ? [] : names.map((name) => tell(loom, 'h', node.param ?? node, name, scope));
  if (node.param !== null && node.param !== undefined) weavePattern(loom, node.param, { ...place, scope });
  loom.insert(node.body.start + 1, comeBack(loom, node, scope) + [told, ...parts, ''].join(';'));
  loom.weave(node.body, { ...place, scope });
}

/** The text of a call that tells the value which a name has got. */
function tell(
  loom: Loom,
  order: 'w' | 'h',
  at: AnyNode,
  name: string,
  scope: Scope,
  loop: number | null = null,
): string {
  const site = loom.site(order === 'w' ? 'declare' : 'silent', at, scope, [name], '', loop);
  return loom.call(order, site, loom.instanceOfName(scope, name), name);
}

function weaveDeclaration(loom: Loom, node: VariableDeclaration & AnyNode, place: Place): void {
  const after = weaveDeclarators(loom, node, place);
  if (after.length > 0) loom.insert(node.end, `;${after.join(';')};`);
}

/** Weaves what can be told in place; answers the calls that have to come after the declaration. */
function weaveDeclarators(loom: Loom, node: VariableDeclaration, place: Place): string[] {
  const after: string[] = [];
  for (const { id, init } of node.declarations) {
    const names = boundNames(id).map(({ name }) => name);
    weavePattern(loom, id, place);
    if (init === null || init === undefined) {
      if (node.kind === 'var') continue;
      const site = loom.site('declare', id, place.scope, names);
      loom.insert(
        id.end,
        `=${loom.call('w', site, loom.instanceOfName(place.scope, names[0] ?? ''), 'void 0')}`,
      );
      continue;
    }
    // A function takes its name from the variable: nothing may come between them.
    const [name] = names;
    const isInPlace = id.type === 'Identifier' && name !== undefined && !isAnonymous(unwrapped(init));
    const close = isInPlace
      ? loom.wrap(
          init,
          'w',
          loom.site('declare', { start: id.start, end: init.end }, place.scope, [name]),
          loom.instanceOfName(place.scope, name),
        )
      : null;
    loom.weave(init, place);
    close?.();
    if (!isInPlace) after.push(...names.map((bound) => tell(loom, 'w', id, bound, place.scope)));
  }
  return after;
}

function weaveFor(loom: Loom, node: ForStatement & AnyNode, outer: Place): void {
  const scope = loom.scopeOf(node, outer.scope);
  const place = { ...outer, scope };
  const holds = holderOf(scope) === scope;
  const { init, test, update } = node;
  const loop = loom.loop(node, 'for');
  if (init?.type === 'VariableDeclaration') {
    const [first] = init.declarations;
    if (holds && first !== undefined) {
      const site = loom.site('scope', node, scope);
      loom.insert(
        first.start,
        `${loom.instanceOf(scope)}=${loom.call('b', site, loom.instanceOf(outer.scope))},`,
      );
    }
    const after = weaveDeclarators(loom, init, place);
    // In the head there is no room for statements; a `var` would leave a name behind.
    if (init.kind !== 'var')
      for (const call of after) loom.insert(init.end, `,${loom.temp({ ...place, temps: [] })}=${call}`);
  } else if (init !== null && init !== undefined) loom.weave(init, place);
  if (test !== null && test !== undefined) weaveTest(loom, test, place, 'for', loop);
  if (update !== null && update !== undefined) {
    // On each turn the names of the head are made anew, with the values that they have.
    const isRenewed = holds && init?.type === 'VariableDeclaration' && init.kind === 'let';
    const instance = loom.instanceOf(scope);
    if (isRenewed)
      loom.insert(update.start, `${instance}=${loom.call('n', loom.site('scope', node, scope), instance)},(`);
    loom.weave(update, place);
    if (isRenewed) loom.insert(update.end, ')');
  }
  weaveBody(loom, node.body, place);
}

function weaveForEach(loom: Loom, node: (ForInStatement | ForOfStatement) & AnyNode, outer: Place): void {
  const scope = loom.scopeOf(node, outer.scope);
  const place = { ...outer, scope };
  loom.weave(node.right, outer);
  const { left } = node;
  const declared = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left;
  const names = declared === undefined ? [] : boundNames(declared).map(({ name }) => name);
  // The instance of a turn is made in its body.
  if (declared !== undefined && left.type === 'VariableDeclaration')
    loom.weaveEarly(holderOf(scope) === scope ? scope : null, () => {
      weavePattern(loom, declared, place);
    });
  const loop = loom.loop(node, node.type === 'ForOfStatement' ? 'of' : 'in');
  const isAwaiting = node.type === 'ForOfStatement' && node.await;
  const parts = [
    openInstance(loom, scope, outer.scope),
    isAwaiting
      ? `${loom.call('q', loom.site('scope', node, scope), loom.instanceOf(scope.home), 'void 0')};`
      : '',
    ...names.map((name, index) => `${tell(loom, 'w', left, name, scope, index === 0 ? loop : null)};`),
  ];
  loom.insert(node.body.start, `{${parts.join('')}`);
  weaveBody(loom, node.body, place);
  loom.insert(node.body.end, '}');
}
