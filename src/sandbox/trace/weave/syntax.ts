import type {
  AnyNode,
  DoWhileStatement,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Function as FunctionNode,
  Pattern,
  WhileStatement,
} from 'acorn';

/** A loop of any form. */
export type Loop = AnyNode &
  (ForStatement | ForInStatement | ForOfStatement | WhileStatement | DoWhileStatement);

/** Names of fields that hold an identifier which is no reference to a variable. */
const NO_REFERENCE: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
};

/** The nodes directly below a node, in the order of the text, without names that refer to no variable. */
export function childrenOf(node: AnyNode): AnyNode[] {
  if (node.type === 'MetaProperty') return [];
  const children: AnyNode[] = [];
  const skipped = 'computed' in node && node.computed ? undefined : NO_REFERENCE[node.type];
  const fields = node as unknown as Readonly<Record<string, unknown>>; // Walked as data: a list of its fields costs four times as much.
  for (const field in fields) {
    const value = fields[field];
    if (typeof value !== 'object' || field === skipped || field === 'label') continue;
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) children.push(item);
  }
  return children;
}

/** A function of any form. */
export function isFunction(node: AnyNode): node is FunctionNode & AnyNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The identifiers that a pattern binds, in order; targets that are properties bind none. */
export function boundNames(pattern: Pattern | AnyNode): { name: string; start: number; end: number }[] {
  switch (pattern.type) {
    case 'Identifier':
      return [{ name: pattern.name, start: pattern.start, end: pattern.end }];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : boundNames(element)));
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'ParenthesizedExpression':
      return boundNames(pattern.expression);
    default:
      return [];
  }
}

/** An expression without the brackets around it. */
export function unwrapped(node: AnyNode): AnyNode {
  return node.type === 'ParenthesizedExpression' ? unwrapped(node.expression) : node;
}

/** True for a function or class that takes its name from where it is written. */
export function isAnonymous(node: AnyNode): boolean {
  switch (node.type) {
    case 'ArrowFunctionExpression':
      return true;
    case 'FunctionExpression':
    case 'ClassExpression':
      return node.id === null || node.id === undefined;
    default:
      return false;
  }
}

/** True for an expression in which nothing happens that could be told. */
export function isPlain(node: AnyNode): boolean {
  switch (node.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    default:
      return false;
  }
}

/** True when something of a function may run after one of its `return`s: a `finally`, or the end of an iteration. */
export function returnsEarly(node: AnyNode, isInside = false): boolean {
  if (isFunction(node)) return false;
  if (node.type === 'ReturnStatement') return isInside;
  const isNow =
    isInside ||
    node.type === 'ForOfStatement' ||
    (node.type === 'TryStatement' && node.finalizer !== null && node.finalizer !== undefined);
  return childrenOf(node).some((child) => returnsEarly(child, isNow));
}

/** True for a function whose own functions could not stand in a block: two of a name, or one and a `var`. It runs unseen. */
export function clashesInBlock({ body }: FunctionNode): boolean {
  if (body.type !== 'BlockStatement') return false;
  const names = body.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? node.id.name : []));
  if (names.length === 0) return false;
  const variables = new Set(variablesIn(body));
  return new Set(names).size < names.length || names.some((name) => variables.has(name));
}

/** Names that `var` declares below a node. */
function variablesIn(node: AnyNode): string[] {
  if (isFunction(node)) return [];
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(({ id }) => boundNames(id).map(({ name }) => name))
      : [];
  return [...own, ...childrenOf(node).flatMap(variablesIn)];
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
