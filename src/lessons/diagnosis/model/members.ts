import type { AnyNode, ObjectExpression } from 'acorn';

import { classOf, memberNames } from './classes.ts';
import { bindingOf } from './program-model.ts';
import type { ProgramModel } from './program-model.ts';
import { isText, kindOf, settledValue } from './kinds.ts';
import { sourcesOf } from './sources.ts';
import type { Kind } from './kinds.ts';

/** What kinds of values have members of their own: the word for it is in the messages. */
export type Owner = 'text' | 'list' | 'number' | 'boolean' | 'object' | 'console' | 'Math';

const words = (text: string): readonly string[] => text.split(' ');

/** Methods and properties that beginners use, by what has them. */
const MEMBERS: Readonly<Record<Owner, readonly string[]>> = {
  text: words(
    'length at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substring substr toLowerCase toString toUpperCase trim trimEnd trimStart valueOf toLocaleUpperCase toLocaleLowerCase',
  ),
  list: words(
    'length at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toReversed toSorted toSpliced toString unshift values with',
  ),
  number: words('toFixed toPrecision toString toExponential toLocaleString valueOf'),
  boolean: words('toString valueOf'),
  object: [],
  console: words('log info warn error table assert count group groupEnd clear dir time timeEnd debug trace'),
  Math: words(
    'abs acos asin atan atan2 cbrt ceil cos exp floor hypot log log10 log2 max min pow random round sign sin sqrt tan trunc PI E SQRT2 LN2 LN10',
  ),
};

/** Names under which other languages know a member, by what has it. */
const FOREIGN: readonly {
  readonly owners: readonly Owner[];
  readonly names: readonly string[];
  readonly right: string;
}[] = [
  { owners: ['list'], names: words('add append ajouter insert addLast'), right: 'push' },
  { owners: ['list', 'text'], names: words('size count len taille longueur'), right: 'length' },
  { owners: ['list', 'text'], names: words('contains has contient include exists'), right: 'includes' },
  { owners: ['list'], names: words('each foreach pourChaque'), right: 'forEach' },
  {
    owners: ['text'],
    names: words('upper uppercase toUpper upcase majuscule majuscules capitalize'),
    right: 'toUpperCase',
  },
  {
    owners: ['text'],
    names: words('lower lowercase toLower downcase minuscule minuscules'),
    right: 'toLowerCase',
  },
  { owners: ['text'], names: words('strip'), right: 'trim' },
  { owners: ['list'], names: words('remove removeAt delete'), right: 'splice' },
  { owners: ['list'], names: words('removeLast'), right: 'pop' },
  { owners: ['list'], names: words('order trier'), right: 'sort' },
  {
    owners: ['console'],
    names: words('print println printf write writeln writeline out puts echo display show afficher'),
    right: 'log',
  },
  { owners: ['Math'], names: words('rand rnd randint randInt hasard'), right: 'random' },
  { owners: ['Math'], names: words('power puissance'), right: 'pow' },
  { owners: ['Math'], names: words('root racine squareRoot sqroot sqr racineCarree'), right: 'sqrt' },
  { owners: ['Math'], names: words('arrondi arrondir rounded'), right: 'round' },
  { owners: ['Math'], names: words('maximum maxi'), right: 'max' },
  { owners: ['Math'], names: words('minimum mini'), right: 'min' },
  { owners: ['Math'], names: words('absolute absolue valeurAbsolue'), right: 'abs' },
];

/** Names of all members of texts, lists and numbers, for a value of which nothing is known. */
export const COMMON_MEMBERS: readonly string[] = [
  ...new Set([...MEMBERS.text, ...MEMBERS.list, ...MEMBERS.number]),
];

/** What has the members of an expression, as far as the text proves it; null when it does not. */
export function ownerOf(model: ProgramModel, node: AnyNode): Owner | null {
  if (
    node.type === 'Identifier' &&
    (node.name === 'console' || node.name === 'Math') &&
    bindingOf(model, node) === null
  )
    return node.name;
  const kind: Kind = kindOf(model, node);
  if (isText(kind)) return 'text';
  return kind === 'list' || kind === 'number' || kind === 'boolean' || kind === 'object' ? kind : null;
}

/** The members of an owner; those of an object are what its text says. */
export function membersOf(model: ProgramModel, owner: Owner, node: AnyNode): readonly string[] {
  if (owner !== 'object') return MEMBERS[owner];
  const value = settledValue(model, node);
  return value.type === 'ObjectExpression' ? keysOf(value) : [];
}

/** The names that an object is written with; null among them stands for what the text does not tell. */
export function keysOf(object: ObjectExpression): string[] {
  return object.properties.flatMap((property) => {
    if (property.type === 'SpreadElement' || property.computed) return [];
    if (property.key.type === 'Identifier') return [property.key.name];
    return property.key.type === 'Literal' ? [String(property.key.value)] : [];
  });
}

/** True for an object whose text names all of its properties. */
export function isWholeObject(object: ObjectExpression): boolean {
  return object.properties.every((property) => property.type === 'Property' && !property.computed);
}

/** The member that JavaScript has for what another language calls so; null for none. */
export function foreignMember(name: string, owner: Owner | null): string | null {
  const found = FOREIGN.find(
    ({ owners, names }) =>
      (owner === null ? owners.includes('list') : owners.includes(owner)) && names.includes(name),
  );
  return found?.right ?? null;
}

/** The first kind of value that has a member of this name; null for none. */
export function otherOwner(name: string, owner: Owner): Owner | null {
  const others: readonly Owner[] = ['list', 'text', 'number'];
  return others.find((other) => other !== owner && MEMBERS[other].includes(name)) ?? null;
}

/** The one kind of value that has a member of this name; null where several have it, or none. */
export function onlyOwner(name: string): Owner | null {
  const owners = (['list', 'text', 'number'] as const).filter((owner) => MEMBERS[owner].includes(name));
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

/** What an object has, as far as the text proves it. */
export interface Shape {
  readonly owner: Owner;
  readonly members: readonly string[];
}

/** What the values that an expression may have know of members; null when one of them may have others. */
export function shapeOf(model: ProgramModel, node: AnyNode): Shape | null {
  const plain = ownerOf(model, node);
  if (plain !== null && plain !== 'object') return { owner: plain, members: MEMBERS[plain] };
  const sources = (sourcesOf(model, node) ?? []).filter((each) => kindOf(model, each) !== 'nothing');
  const members: string[] = [];
  for (const source of sources) {
    const own = source.type === 'ObjectExpression' ? wholeKeys(source) : namesOf(model, source);
    if (own === null) return null;
    members.push(...own);
  }
  return sources.length === 0 ? null : { owner: 'object', members };
}

function wholeKeys(object: ObjectExpression): string[] | null {
  return isWholeObject(object) ? keysOf(object) : null;
}

function namesOf(model: ProgramModel, node: AnyNode): string[] | null {
  const made = classOf(model, node);
  return made === null ? null : memberNames(model, made);
}
