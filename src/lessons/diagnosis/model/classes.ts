import type { AnyNode, CallExpression, Class, NewExpression } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { memberName, memberUses } from './member-uses.ts';
import { around, bindingOf, inside, textOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';

/** A class of the program. */
export type ClassNode = Class & AnyNode;

/** The class that a value is made of: that of `new Name(…)`, or that around `this`; null when it is none of the program's. */
export function classOf(model: ProgramModel, node: AnyNode): ClassNode | null {
  if (node.type === 'NewExpression') return classNamed(model, node.callee);
  if (node.type !== 'ThisExpression') return null;
  for (const outer of around(model, node)) {
    const parent = model.parents.get(outer);
    if (outer.type === 'PropertyDefinition') return ownerOf(model, outer);
    if (!isFunction(outer) || outer.type === 'ArrowFunctionExpression') continue;
    return parent?.type === 'MethodDefinition' && !parent.static ? ownerOf(model, parent) : null;
  }
  return null;
}

function ownerOf(model: ProgramModel, member: AnyNode): ClassNode | null {
  const body = model.parents.get(member);
  const owner = body === undefined ? undefined : model.parents.get(body);
  return owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression' ? owner : null;
}

/** The class that a name stands for. */
export function classNamed(model: ProgramModel, name: AnyNode): ClassNode | null {
  const binding = bindingOf(model, name);
  const created =
    binding === null ? undefined : model.uses.get(binding)?.find(({ kind }) => kind === 'declare');
  const value = created?.value;
  return value?.type === 'ClassDeclaration' || value?.type === 'ClassExpression' ? value : null;
}

/** A class and those that it extends, the nearest first; null when one of them is not of the program. */
export function familyOf(model: ProgramModel, node: ClassNode): ClassNode[] | null {
  const family = [node];
  for (let at = node; at.superClass !== null && at.superClass !== undefined;) {
    const parent = classNamed(model, at.superClass);
    if (parent === null || family.includes(parent)) return null;
    family.push(parent);
    at = parent;
  }
  return family;
}

/** The names that objects of a class have, as its text shows; null when it extends what is not of the program. */
export function memberNames(model: ProgramModel, node: ClassNode): string[] | null {
  const family = familyOf(model, node);
  if (family === null) return null;
  return family.flatMap(({ body }) =>
    [...inside(body)].flatMap((part) => {
      if (part.type === 'MethodDefinition' || part.type === 'PropertyDefinition')
        return !part.computed && part.key.type === 'Identifier' && !part.static ? [part.key.name] : [];
      const target = part.type === 'AssignmentExpression' ? part.left : null;
      return target?.type === 'MemberExpression' &&
        target.object.type === 'ThisExpression' &&
        !target.computed &&
        target.property.type === 'Identifier'
        ? [target.property.name]
        : [];
    }),
  );
}

/** What a field of a class is ever given; null for one that it does not have, or whose values are not all expressions. */
export function fieldValues(model: ProgramModel, node: ClassNode, name: string): AnyNode[] | null {
  const family = familyOf(model, node);
  if (family === null) return null;
  const values: AnyNode[] = [];
  for (const part of family.flatMap(({ body }) => body.body)) {
    const isNamed = 'key' in part && part.key.type === 'Identifier' && part.key.name === name;
    if (isNamed && part.type === 'MethodDefinition') return null;
    if (isNamed && part.type === 'PropertyDefinition' && part.value) values.push(part.value);
  }
  values.push(...memberUses(model, name).writes);
  return values;
}

/** The method of a class, or of a class that it extends, that has a name; null for none. */
export function methodNamed(model: ProgramModel, node: ClassNode, name: string): AnyNode | null {
  const members = (familyOf(model, node) ?? []).flatMap(({ body }) => body.body);
  const found = members.find(
    (each) =>
      each.type === 'MethodDefinition' &&
      each.kind === 'method' &&
      each.key.type === 'Identifier' &&
      each.key.name === name,
  );
  return found?.type === 'MethodDefinition' ? found.value : null;
}

/** All calls of a method, or of a constructor by `new`; null when another one of the program has the same name, or it is no method. */
export function methodCalls(model: ProgramModel, owner: AnyNode): (CallExpression | NewExpression)[] | null {
  const member = model.parents.get(owner);
  const isMethod =
    (member?.type === 'MethodDefinition' || member?.type === 'Property') && member.value === owner;
  if (!isMethod || member.computed || member.key.type !== 'Identifier') return null;
  const { name } = member.key;
  if (member.type === 'MethodDefinition' && member.kind === 'constructor') return madeBy(model, member);
  const same = model.nodes.filter(
    (each) =>
      (each.type === 'MethodDefinition' || each.type === 'PropertyDefinition' || each.type === 'Property') &&
      each.key.type === 'Identifier' &&
      each.key.name === name,
  );
  if (same.length > 1) return null;
  const { all: reads, calls } = memberUses(model, name);
  return calls.length === reads.length ? [...calls] : null;
}

/** The calls that run a constructor; null when another class extends its own. */
function madeBy(model: ProgramModel, member: AnyNode): NewExpression[] | null {
  const owner = ownerOf(model, member);
  const isExtended = model.nodes.some(
    (each) =>
      (each.type === 'ClassDeclaration' || each.type === 'ClassExpression') &&
      each.superClass !== null &&
      each.superClass !== undefined &&
      classNamed(model, each.superClass) === owner,
  );
  if (owner === null || isExtended) return null;
  return model.nodes.filter(
    (each): each is NewExpression & AnyNode =>
      each.type === 'NewExpression' && classNamed(model, each.callee) === owner,
  );
}

/** What a call calls, as a sentence names it: a method by its own name, a constructor by its class. */
export function calledName(model: ProgramModel, { callee }: CallExpression | NewExpression): string {
  return memberName(callee) ?? textOf(model, callee);
}
