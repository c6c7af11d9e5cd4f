import type { AnyNode, Class } from 'acorn';

import { isFunction } from '../../../sandbox/trace/weave/syntax.ts';
import { classOf, methodNamed } from './classes.ts';
import { keysOf } from './members.ts';
import { around, inside } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';
import { sourcesOf } from './sources.ts';

/** Names of the members of the class, or of the object, whose method a place is in: what `this` has there. */
export function ownMembersAt(model: ProgramModel, node: AnyNode): string[] {
  for (const outer of around(model, node)) {
    const parent = model.parents.get(outer);
    if (outer.type === 'PropertyDefinition' || outer.type === 'MethodDefinition')
      return membersOfClass(model, outer);
    if (!isFunction(outer) || outer.type === 'ArrowFunctionExpression') continue;
    if (parent?.type === 'MethodDefinition') continue;
    const object = parent?.type === 'Property' ? model.parents.get(parent) : undefined;
    return object?.type === 'ObjectExpression' ? keysOf(object) : [];
  }
  return [];
}

/** Names of the methods that the classes and the objects of a program have. */
export function writtenMethods({ nodes }: ProgramModel): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'MethodDefinition') return node.kind === 'method' ? nameOf(node) : [];
    return node.type === 'Property' && isFunction(node.value) ? nameOf(node) : [];
  });
}

function membersOfClass(model: ProgramModel, member: AnyNode): string[] {
  const body = model.parents.get(member);
  const owner = body === undefined ? undefined : model.parents.get(body);
  return owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression' ? namesIn(owner) : [];
}

function namesIn({ body }: Class): string[] {
  return [...inside(body)].flatMap((node) => {
    if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') return nameOf(node);
    const target = node.type === 'AssignmentExpression' ? node.left : null;
    const isOwn = target?.type === 'MemberExpression' && target.object.type === 'ThisExpression';
    return isOwn && target.property.type === 'Identifier' ? [target.property.name] : [];
  });
}

function nameOf({ key, computed }: { key: AnyNode; computed: boolean }): string[] {
  return !computed && key.type === 'Identifier' ? [key.name] : [];
}

/** The method that all values of an expression have from a class, or an object, of the program. */
export function ownMethod(model: ProgramModel, object: AnyNode, name: string): AnyNode | null {
  const methods = (sourcesOf(model, object) ?? []).map((source) => {
    if (source.type === 'ObjectExpression') {
      const property = source.properties.find(
        (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === name,
      );
      return property?.type === 'Property' && property.kind === 'init' && isFunction(property.value)
        ? property.value
        : null;
    }
    const made = classOf(model, source);
    return made === null ? null : methodNamed(model, made, name);
  });
  const [first = null] = methods;
  return methods.includes(null) ? null : first;
}
