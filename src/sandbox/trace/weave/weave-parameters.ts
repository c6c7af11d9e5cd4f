import type { AnyNode, Function as FunctionNode } from 'acorn';

import type { Loom, Place } from './loom.ts';
import { isAnonymous, isPlain, unwrapped } from './syntax.ts';

/**
 * Weaves the defaults of a function's parameters. They run before the call can be told of, so each tells all names that have their
 * values by then, with its own: `(a, b = a + 1)` becomes `(a, b = given(site,outer,(a + 1),a))`.
 */
export function weaveParameters(loom: Loom, { params }: FunctionNode & AnyNode, place: Place): void {
  const earlier: string[] = [];
  for (const parameter of params) weavePattern(loom, parameter, place, earlier);
}

function weavePattern(loom: Loom, pattern: AnyNode, place: Place, earlier: string[]): void {
  switch (pattern.type) {
    case 'Identifier':
      earlier.push(pattern.name);
      return;
    case 'AssignmentPattern':
      weaveDefault(loom, pattern.left, pattern.right, place, earlier);
      weavePattern(loom, pattern.left, place, earlier);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') weavePattern(loom, property.argument, place, earlier);
        else {
          if (property.computed) loom.weave(property.key, place);
          weavePattern(loom, property.value, place, earlier);
        }
      }
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements)
        if (element !== null) weavePattern(loom, element, place, earlier);
      return;
    case 'RestElement':
      weavePattern(loom, pattern.argument, place, earlier);
      return;
    default:
  }
}

function weaveDefault(
  loom: Loom,
  target: AnyNode,
  value: AnyNode,
  place: Place,
  earlier: readonly string[],
): void {
  // A function takes its name from the parameter: nothing may come between them.
  if (isAnonymous(unwrapped(value))) {
    loom.weave(value, place);
    return;
  }
  const isNamed = target.type === 'Identifier';
  const names = isNamed ? [...earlier, target.name] : earlier;
  const at = isNamed ? { start: target.start, end: value.end } : value;
  const site = loom.site(isNamed ? 'declare' : 'value', at, place.scope, names);
  const close = loom.wrap(value, 'o', site, loom.outerInstanceOf(place.scope));
  if (!isPlain(unwrapped(value))) {
    const before = loom.site('silent', value, place.scope, earlier);
    loom.insert(value.start, `${loom.call('O', before, loom.outerInstanceOf(place.scope), ...earlier)},`);
  }
  loom.weave(value, place);
  close(earlier.map((name) => `,${name}`).join(''));
}
