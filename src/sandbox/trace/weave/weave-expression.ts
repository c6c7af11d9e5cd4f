import type {
  AnyNode,
  AssignmentExpression,
  CallExpression,
  MemberExpression,
  PropertyDefinition,
  UpdateExpression,
} from 'acorn';

import type { Loom, Place } from './loom.ts';
import { findBinding } from './scopes.ts';
import { weavePattern } from './weave-pattern.ts';
import { boundNames, isAnonymous, isPlain, unwrapped } from './syntax.ts';

/** Methods of the language that change the object they are called on, or their first argument. */
const CHANGERS = new Set(
  `push pop shift unshift splice sort reverse fill copyWithin set add delete clear assign defineProperty defineProperties
  setPrototypeOf deleteProperty call apply setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime`.split(
    /\s+/,
  ),
);

/** Members that are called: nothing may come between them and their call. */
const CALLED = new WeakSet<AnyNode>();

/** True for `error.stack`, whose text tells of places; not for a part of a longer `error?.stack.x`. */
function isStackRead(node: AnyNode): boolean {
  if (CALLED.has(node)) return false;
  const member = node.type === 'ChainExpression' ? node.expression : hasShortCut(node) ? null : node;
  return (
    member?.type === 'MemberExpression' &&
    !member.computed &&
    member.property.type === 'Identifier' &&
    member.property.name === 'stack'
  );
}

/** Weaves an expression, or any other node, by what lies below it. */
export function weaveExpression(loom: Loom, node: AnyNode, place: Place): void {
  switch (node.type) {
    case 'AssignmentExpression':
      weaveAssignment(loom, node, place);
      return;
    case 'UpdateExpression':
      weaveUpdate(loom, node, place);
      return;
    case 'CallExpression':
      weaveCall(loom, node, place);
      return;
    case 'UnaryExpression': {
      const target = unwrapped(node.argument);
      if (node.operator === 'delete' && target.type === 'MemberExpression' && !hasShortCut(target))
        weaveMember(loom, node, target, place);
      else loom.weaveChildren(node, place);
      return;
    }
    case 'ConditionalExpression': {
      const close = loom.wrap(node.test, 'c', loom.site('condition', node.test, place.scope, [], '?'));
      loom.weave(node.test, place);
      close();
      loom.weave(node.consequent, place);
      loom.weave(node.alternate, place);
      return;
    }
    case 'AwaitExpression': {
      const frame = loom.instanceOf(place.scope.home);
      const close = loom.wrap(node, 'q', loom.site('resume', node, place.scope, [], 'await'), frame);
      const closeInner = loom.wrap(
        node.argument,
        's',
        loom.site('pause', node, place.scope, [], 'await'),
        frame,
      );
      loom.weave(node.argument, place);
      closeInner();
      close();
      return;
    }
    case 'YieldExpression': {
      const frame = loom.instanceOf(place.scope.home);
      const close = loom.wrap(node, 'q', loom.site('resume', node, place.scope, [], 'yield'), frame);
      const pause = loom.site('pause', node, place.scope, [], 'yield');
      if (node.argument === null || node.argument === undefined)
        loom.insert(node.start + 'yield'.length, ` ${loom.call('s', pause, frame, 'void 0')}`);
      else {
        const closeInner = loom.wrap(node.argument, 's', pause, frame);
        loom.weave(node.argument, place);
        closeInner();
      }
      close();
      return;
    }
    case 'MemberExpression':
    case 'ChainExpression': {
      const close = isStackRead(node) ? loom.wrap(node, 'S', null) : null;
      loom.weaveChildren(node, place);
      close?.();
      return;
    }
    case 'TaggedTemplateExpression':
      CALLED.add(unwrapped(node.tag));
      loom.weaveChildren(node, place);
      return;
    case 'PropertyDefinition':
      weaveField(loom, node, place);
      return;
    default:
      loom.weaveChildren(node, place);
  }
}

function weaveAssignment(loom: Loom, node: AssignmentExpression & AnyNode, place: Place): void {
  const target = unwrapped(node.left);
  if (target.type === 'Identifier') {
    const site = loom.site('assign', node, place.scope, [target.name]);
    const close = loom.wrap(node, 'w', site, loom.instanceOfName(place.scope, target.name));
    loom.weave(node.right, place);
    close();
  } else if (target.type === 'MemberExpression')
    weaveMember(loom, node, target, place, () => {
      loom.weave(node.right, place);
    });
  else {
    const close = loom.wrap(node, 'k', null);
    const after: string[] = [];
    weavePattern(loom, target, place, (member) => {
      const { receiver, key } = weaveReceiver(loom, member, place);
      if (member.property.type !== 'PrivateIdentifier')
        after.push(loom.call('p', loom.site('property', member, place.scope), 'void 0', receiver, key));
    });
    loom.weave(node.right, place);
    for (const { name } of boundNames(target)) {
      const site = loom.site('assign', node, place.scope, [name]);
      after.push(loom.call('w', site, loom.instanceOfName(place.scope, name), name));
    }
    close(after.map((call) => `,${call}`).join(''));
  }
}

function weaveUpdate(loom: Loom, node: UpdateExpression & AnyNode, place: Place): void {
  const target = unwrapped(node.argument);
  if (target.type === 'MemberExpression') {
    weaveMember(loom, node, target, place);
    return;
  }
  if (target.type !== 'Identifier') return;
  const site = loom.site('assign', node, place.scope, [target.name]);
  const instance = loom.instanceOfName(place.scope, target.name);
  if (node.prefix) loom.wrap(node, 'w', site, instance)();
  else loom.wrap(node, 'u', site, instance)(`,${target.name}`);
}

/** A property that gets a value, or is deleted: `o.p = 1` becomes `put(site,(($1=(o)).p = 1),$1,"p")`. */
function weaveMember(
  loom: Loom,
  node: AnyNode,
  target: MemberExpression & AnyNode,
  place: Place,
  weaveRest: () => void = () => undefined,
): void {
  const isPrivate = target.property.type === 'PrivateIdentifier';
  // To tell what it is now would run its code once more; what that code does is told anyway.
  if (target.property.type === 'PrivateIdentifier' && loom.privateAccessors.has(target.property.name)) {
    loom.weave(target.object, place);
    weaveRest();
    return;
  }
  const site = loom.site('property', node, place.scope);
  const isDelete = node.type === 'UnaryExpression';
  const close = loom.wrap(node, isPrivate ? 'v' : isDelete ? 'D' : 'p', site);
  const { receiver, key } = weaveReceiver(loom, target, place);
  weaveRest();
  const now = target.property.type === 'PrivateIdentifier' ? `,${receiver}.#${target.property.name}` : '';
  close(`,${receiver},${key}${now}`);
}

/** Makes receiver and key of a property be evaluated once; answers texts that give them again. */
function weaveReceiver(
  loom: Loom,
  member: MemberExpression & AnyNode,
  place: Place,
): { receiver: string; key: string } {
  const { object, property } = member;
  const receiver = weaveOnce(loom, object, place);
  if (property.type === 'PrivateIdentifier') return { receiver, key: JSON.stringify(`#${property.name}`) };
  if (!member.computed && property.type === 'Identifier')
    return { receiver, key: JSON.stringify(property.name) };
  return { receiver, key: weaveOnce(loom, property, place) };
}

function weaveOnce(loom: Loom, node: AnyNode, place: Place): string {
  const inner = unwrapped(node);
  if (inner.type === 'ThisExpression' || inner.type === 'Super') return 'this';
  if (inner.type === 'Literal' && (typeof inner.value === 'string' || typeof inner.value === 'number'))
    return JSON.stringify(inner.value);
  if (inner.type === 'Identifier' && findBinding(place.scope, inner.name)?.isConstant === true)
    return inner.name;
  const name = loom.temp(place);
  loom.insert(node.start, `(${name}=(`);
  loom.weave(node, place);
  loom.insert(node.end, '))');
  return name;
}

function weaveCall(loom: Loom, node: CallExpression & AnyNode, place: Place): void {
  const { callee } = node;
  CALLED.add(unwrapped(callee));
  if (callee.type === 'Super' && findBinding(place.scope, 'this') !== null) {
    const site = loom.site('silent', node, place.scope, ['this']);
    const close = loom.wrap(node, 'h', site, loom.instanceOfName(place.scope, 'this'));
    loom.weaveChildren(node, place);
    close();
    return;
  }
  const mayChange =
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    callee.property.type === 'Identifier' &&
    CHANGERS.has(callee.property.name);
  // Around a part of `a?.b.push(1).c` nothing can be put: the short cut would end there.
  if (!mayChange || node.optional || hasShortCut(callee)) {
    loom.weaveChildren(node, place);
    return;
  }
  const close = loom.wrap(node, 'd', null);
  const { receiver, key } = weaveReceiver(loom, callee, place);
  const [first, ...others] = node.arguments;
  let given = '';
  if (first !== undefined && first.type !== 'SpreadElement') given = `,${weaveOnce(loom, first, place)}`;
  else if (first !== undefined) loom.weave(first, place);
  for (const argument of others) loom.weave(argument, place);
  close(`,${receiver},${key}${given}`);
}

/** True for a member or call behind a `?.` */
function hasShortCut(node: AnyNode): boolean {
  if (node.type === 'MemberExpression') return node.optional || hasShortCut(node.object);
  if (node.type === 'CallExpression') return node.optional || hasShortCut(node.callee);
  return false;
}

/** A field gets its value when an object is made, or the class itself: `x = 1` becomes `x = field(site,this,"x",(1))`. */
function weaveField(loom: Loom, node: PropertyDefinition & AnyNode, outer: Place): void {
  if (node.computed) loom.weave(node.key, outer);
  const place = { ...outer, scope: loom.scopeOf(node, outer.scope) };
  if (node.static) {
    weaveFieldValue(loom, node, place, []);
    return;
  }
  // What is not in a constructor is shown as if it were.
  loom.site('enter', node, place.scope, ['this'], 'constructor');
  loom.weaveEarly(place.scope, () => {
    weaveFieldValue(loom, node, place, ['this']);
  });
}

function weaveFieldValue(
  loom: Loom,
  node: PropertyDefinition & AnyNode,
  place: Place,
  names: readonly string[],
): void {
  const { value } = node;
  const key = fieldName(node);
  // A class takes its name from the field: nothing may come between them. A computed name is not known here.
  const isNamedByField = value !== null && value !== undefined && isAnonymous(unwrapped(value));
  if (key === null || (isNamedByField && unwrapped(value).type === 'ClassExpression')) {
    if (value !== null && value !== undefined) loom.weave(value, place);
    return;
  }
  const site = loom.site('property', node, place.scope, names);
  if (value === null || value === undefined) {
    loom.insert(node.key.end, `=${loom.call('m', site, 'this', key, 'void 0')};`);
    return;
  }
  // The recorder gives a function its name.
  const close = loom.wrap(value, isNamedByField ? 'M' : 'm', site, 'this', key);
  if (!node.static && !isPlain(unwrapped(value)) && !isNamedByField) {
    const before = loom.site('silent', node, place.scope, ['this']);
    loom.insert(value.start, `${loom.call('h', before, loom.instanceOf(place.scope), 'this')},`);
  }
  loom.weave(value, place);
  close();
}

/** The name of a field, quoted; null for one that is computed. */
function fieldName({ key, computed }: PropertyDefinition): string | null {
  if (computed) return null;
  if (key.type === 'PrivateIdentifier') return JSON.stringify(`#${key.name}`);
  if (key.type === 'Identifier') return JSON.stringify(key.name);
  return key.type === 'Literal' ? JSON.stringify(String(key.value)) : null;
}
