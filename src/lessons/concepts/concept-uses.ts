import type { AnyNode, CallExpression } from 'acorn';

import { modelOf, textOf } from '../diagnosis/model/program-model.ts';
import type { ProgramModel } from '../diagnosis/model/program-model.ts';
import { readProgram } from '../diagnosis/model/read-program.ts';
import { lex } from '../diagnosis/syntax/lex.ts';

/** One place where a program uses something that a lesson may teach. Offsets count UTF-16 code units, the end is exclusive. */
export interface ConceptUse {
  /** The name that lessons give it in `introduces`; null for what no lesson of the plan teaches. */
  readonly concept: string | null;
  /** The sign or word that shows it. */
  readonly written: string;
  readonly start: number;
  /** For what has a block, the end of what stands before the block. */
  readonly end: number;
}

/** What something teaches, and what shows it. */
type Taught = readonly [concept: string | null, written: string];

/** Syntax that shows by its kind alone what it is. */
const BY_TYPE: Readonly<Record<string, Taught>> = {
  VariableDeclaration: ['variable', 'let'],
  TemplateLiteral: ['gabarit', '`'],
  ForStatement: ['boucle-for', 'for'],
  WhileStatement: ['boucle-while', 'while'],
  ForOfStatement: ['parcours', 'for … of'],
  FunctionDeclaration: ['fonction', 'function'],
  ReturnStatement: ['retour', 'return'],
  ArrayExpression: ['tableau', '[ ]'],
  ObjectExpression: ['objet', '{ }'],
  ForInStatement: [null, 'for … in'],
  DoWhileStatement: [null, 'do'],
  SwitchStatement: [null, 'switch'],
  ConditionalExpression: [null, '? :'],
  ArrowFunctionExpression: [null, '=>'],
  FunctionExpression: [null, 'function'],
  ClassDeclaration: [null, 'class'],
  ClassExpression: [null, 'class'],
  BreakStatement: [null, 'break'],
  ContinueStatement: [null, 'continue'],
  TryStatement: [null, 'try'],
  ThrowStatement: [null, 'throw'],
  SpreadElement: [null, '...'],
  RestElement: [null, '...'],
  ArrayPattern: [null, '[ ]'],
  ObjectPattern: [null, '{ }'],
  NewExpression: [null, 'new'],
  AwaitExpression: [null, 'await'],
};
/** Words that show what they are where a program cannot be read. */
const BY_WORD: Readonly<Record<string, Taught>> = {
  if: ['si', 'if'],
  let: ['variable', 'let'],
  ...Object.fromEntries(
    Object.values(BY_TYPE).flatMap((taught) => (/^\p{L}+$/u.test(taught[1]) ? [[taught[1], taught]] : [])),
  ),
  function: ['fonction', 'function'],
};
/** What calling an order teaches, in the French and in the English name. */
const BY_CALL: Readonly<Record<string, readonly string[]>> = {
  'console.log': ['instruction', 'console'],
  ...orders(['appel', 'tortue'], 'avancer forward reculer back lever penUp baisser penDown'),
  ...orders(['appel', 'tortue'], 'epaisseur lineWidth'),
  ...orders(['appel', 'tortue', 'angle'], 'droite right gauche left'),
  ...orders(['appel', 'coordonnees'], 'disque disc rectangle rect polygone polygon ligne line'),
  ...orders(['appel', 'coordonnees'], 'texte text aller goTo'),
  ...orders(['appel', 'couleur'], 'couleur color remplir fill fond background'),
  ...orders(['entree'], 'lire ask prompt'),
  ...orders(['conversion'], 'Number String'),
  ...orders(['hasard'], 'hasard random Math.random'),
  ...orders(['pixel'], 'image afficherImage showImage'),
  ...orders(['animation'], 'animer animate'),
  ...orders(['evenement'], 'surTouche onKey surClic onClick'),
  ...orders(['note-musique'], 'jouer play'),
};
const LOOP = /^(?:For|ForOf|ForIn|While|DoWhile)Statement$/;

function orders(concepts: readonly string[], names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, concepts]));
}

/**
 * Everything in a program that a lesson may teach, in the order of the text: from its syntax tree, and where there is none
 * from its words.
 */
export function conceptUses(program: string): readonly ConceptUse[] {
  const { tree } = readProgram(program);
  const tokens = lex(program);
  const comments = tokens
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }): ConceptUse => ({ concept: 'commentaire', written: '//', start, end }));
  if (tree === null) {
    const words = tokens.flatMap(({ type, text, start, end }): ConceptUse[] => {
      const taught =
        type === 'template' ? BY_TYPE['TemplateLiteral'] : Object.hasOwn(BY_WORD, text) && BY_WORD[text];
      if (taught === undefined || taught === false || type === 'string' || type === 'comment') return [];
      return [{ concept: taught[0], written: taught[1], start, end }];
    });
    return inOrder([...comments, ...words]);
  }
  const model = modelOf(program, tree);
  const read = model.nodes.flatMap((node) =>
    taughtBy(model, node).map(([concept, written]): ConceptUse => ({
      concept,
      written,
      start: node.start,
      end: headEnd(node),
    })),
  );
  return inOrder([...comments, ...read]);
}

function inOrder(uses: readonly ConceptUse[]): readonly ConceptUse[] {
  return uses.toSorted((a, b) => a.start - b.start);
}

/** The end of what stands before a block. */
function headEnd(node: AnyNode): number {
  if (node.type === 'IfStatement') return node.consequent.start;
  if (node.type === 'AssignmentExpression') return node.right.start;
  return 'body' in node && 'type' in node.body ? node.body.start : node.end;
}

function taughtBy(model: ProgramModel, node: AnyNode): Taught[] {
  const plain = BY_TYPE[node.type];
  return [...(plain === undefined ? [] : [plain]), ...closer(model, node)];
}

/** What a closer look at a piece of syntax shows. */
function closer(model: ProgramModel, node: AnyNode): Taught[] {
  const parent = model.parents.get(node);
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'let' ? [] : [[null, node.kind]];
    case 'FunctionDeclaration':
      return node.params.length > 0 ? [['parametre', 'function']] : [];
    case 'IfStatement':
      return [
        parent?.type === 'IfStatement' && parent.alternate === node ? ['sinon-si', 'else if'] : ['si', 'if'],
      ];
    case 'ForStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
      return isInLoop(model, node) ? [['imbrication', BY_TYPE[node.type]?.[1] ?? '']] : [];
    case 'AssignmentExpression':
      return [['affectation', '='], ...(node.operator === '=' ? [] : [[null, node.operator] as const])];
    case 'UpdateExpression':
      return [[null, node.operator]];
    case 'LogicalExpression':
      return [[node.operator === '??' ? null : 'et-ou', node.operator]];
    case 'UnaryExpression':
      if (node.operator === '!')
        return [
          ['et-ou', '!'],
          [null, '!'],
        ];
      return node.operator === '-' || node.operator === '+' ? [] : [[null, node.operator]];
    case 'BinaryExpression':
      return binary(node.operator, parent?.type === 'ForStatement' && parent.test === node);
    case 'Literal':
      if ('regex' in node && node.regex !== undefined) return [[null, '/ /']];
      return typeof node.value === 'boolean' ? [['booleen', String(node.value)]] : [];
    case 'CallExpression':
      return call(model, node);
    case 'MemberExpression':
      if (parent?.type === 'CallExpression' && parent.callee === node) return [];
      if (node.computed) return [['indice', '[ ]']];
      return /\.length$/.test(textOf(model, node)) ? [['longueur', '.length']] : [['propriete', '.']];
    default:
      return [];
  }
}

function binary(operator: string, isLoopCondition: boolean): Taught[] {
  if (operator === '%') return [['reste', '%']];
  if (/^[-+*/]$/.test(operator)) return [['operateur', operator]];
  if (/^(?:[<>]=?|[!=]==?)$/.test(operator)) return isLoopCondition ? [] : [['comparaison', operator]];
  return [[null, operator]];
}

function call(model: ProgramModel, { callee }: CallExpression): Taught[] {
  const name = textOf(model, callee).replace(/\s+/g, '');
  const isOwn =
    callee.type === 'Identifier' && [...model.uses.keys()].some((binding) => binding.name === callee.name);
  if (isOwn) return [['fonction', `${name}()`]];
  if (Object.hasOwn(BY_CALL, name)) return (BY_CALL[name] ?? []).map((concept) => [concept, name]);
  return [/\.push$/.test(name) ? ['push', '.push'] : [null, `${name}()`]];
}

function isInLoop({ parents }: ProgramModel, node: AnyNode): boolean {
  for (let at = parents.get(node); at !== undefined; at = parents.get(at))
    if (LOOP.test(at.type)) return true;
  return false;
}
