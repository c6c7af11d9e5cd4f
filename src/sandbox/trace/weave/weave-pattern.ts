import type { AnyNode, MemberExpression } from 'acorn';

import type { Loom, Place } from './loom.ts';
import { isAnonymous, isPlain, unwrapped } from './syntax.ts';

/**
 * Weaves what runs inside of a pattern: computed keys and defaults. Before a default is reckoned, the names that have got their values by then are
 * told. `onMember` weaves a property that is assigned to.
 */
export function weavePattern(
  loom: Loom,
  pattern: AnyNode,
  place: Place,
  onMember: (member: MemberExpression & AnyNode) => void = () => undefined,
  earlier: string[] = [],
): void {
  const visit = (part: AnyNode): void => {
    weavePattern(loom, part, place, onMember, earlier);
  };
  switch (pattern.type) {
    case 'Identifier':
      earlier.push(pattern.name);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element !== null) visit(element);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') visit(property);
        else {
          if (property.computed) loom.weave(property.key, place);
          visit(property.value);
        }
      }
      return;
    case 'RestElement':
      visit(pattern.argument);
      return;
    case 'ParenthesizedExpression':
      visit(pattern.expression);
      return;
    case 'AssignmentPattern': {
      const value = unwrapped(pattern.right);
      const told = isPlain(value) || isAnonymous(value) ? [] : earlier;
      const calls = told.map((name) => {
        const site = loom.site('silent', pattern.right, place.scope, [name]);
        return `${loom.call('h', site, loom.instanceOfName(place.scope, name), name)},`;
      });
      if (calls.length > 0) loom.insert(pattern.right.start, `(${calls.join('')}`);
      loom.weave(pattern.right, place);
      if (calls.length > 0) loom.insert(pattern.right.end, ')');
      visit(pattern.left);
      return;
    }
    case 'MemberExpression':
      onMember(pattern);
      return;
    default:
  }
}
