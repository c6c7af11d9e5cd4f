import type { AnyNode, Program } from 'acorn';

import { childrenOf, unwrapped } from './syntax.ts';

/** What a function is where it is written. */
export interface FunctionRole {
  /** The name that it goes by, empty when it has none. */
  readonly name: string;
  /** `derived`: the constructor of a class that extends another. */
  readonly kind: 'plain' | 'constructor' | 'derived' | 'setter';
}

const PLAIN: FunctionRole = { name: '', kind: 'plain' };

/** Answers what each function of a program is: by the name, member or variable that it is given to. */
export function findRoles(program: Program): (node: AnyNode) => FunctionRole {
  const roles = new Map<AnyNode, FunctionRole>();
  const note = (
    value: AnyNode | null | undefined,
    name: string,
    kind: FunctionRole['kind'] = 'plain',
  ): void => {
    if (value !== null && value !== undefined) roles.set(unwrapped(value), { name, kind });
  };
  const visit = (node: AnyNode, isDerived: boolean): void => {
    let inDerived = isDerived;
    switch (node.type) {
      case 'ClassDeclaration':
      case 'ClassExpression':
        inDerived = node.superClass !== null && node.superClass !== undefined;
        break;
      case 'VariableDeclarator':
        if (node.id.type === 'Identifier') note(node.init, node.id.name);
        break;
      case 'AssignmentExpression':
      case 'AssignmentPattern':
        if (node.left.type === 'Identifier') note(node.right, node.left.name);
        break;
      case 'Property':
        note(node.value, keyName(node.key, node.computed), node.kind === 'set' ? 'setter' : 'plain');
        break;
      case 'PropertyDefinition':
        note(node.value, keyName(node.key, node.computed));
        break;
      case 'MethodDefinition': {
        const made = isDerived ? 'derived' : 'constructor';
        const kind = node.kind === 'constructor' ? made : node.kind === 'set' ? 'setter' : 'plain';
        note(node.value, keyName(node.key, node.computed), kind);
        break;
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
        if (node.id !== null && node.id !== undefined)
          roles.set(node, { ...(roles.get(node) ?? PLAIN), name: node.id.name });
        break;
      default:
        break;
    }
    for (const child of childrenOf(node)) visit(child, inDerived);
  };
  for (const statement of program.body) visit(statement, false);
  return (node) => roles.get(node) ?? PLAIN;
}

function keyName(key: AnyNode, isComputed: boolean): string {
  if (isComputed) return '';
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Literal' ? String(key.value) : '';
}
