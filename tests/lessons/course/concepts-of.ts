import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/javascript';

import type { Judging, Lesson, Step } from '../../../src/lessons/lesson.ts';

/** What a piece of syntax teaches, by the name of its node; a name that is not here needs a closer look or means nothing. */
const BY_NODE: Readonly<Record<string, string>> = {
  LineComment: 'commentaire',
  BlockComment: 'commentaire',
  AssignmentExpression: 'affectation',
  TemplateString: 'gabarit',
  BooleanLiteral: 'booleen',
  LogicOp: 'et-ou',
  ForStatement: 'boucle-for',
  WhileStatement: 'boucle-while',
  FunctionDeclaration: 'fonction',
  ReturnStatement: 'retour',
  ArrayExpression: 'tableau',
  ObjectExpression: 'objet',
  ForOfSpec: 'parcours',
};
/** Syntax that no lesson of the plan teaches: a beginner has never seen it. */
const NEVER: ReadonlySet<string> = new Set([
  ...['DoStatement', 'SwitchStatement', 'ConditionalExpression', 'ArrowFunction', 'FunctionExpression'],
  ...['ClassDeclaration', 'BreakStatement', 'ContinueStatement', 'TryStatement', 'ThrowStatement'],
  ...['UpdateOp', 'ForInSpec', 'RegExp', 'Spread', 'ArrayPattern', 'ObjectPattern', 'NewExpression'],
  ...['AwaitExpression', 'const', 'var', 'typeof', 'async'],
]);
/** What calling an order teaches, in the French and in the English name. */
const BY_CALL: Readonly<Record<string, readonly string[]>> = {
  'console.log': ['instruction', 'console'],
  ...orders(
    ['appel', 'tortue'],
    'avancer forward reculer back lever penUp baisser penDown epaisseur lineWidth',
  ),
  ...orders(['appel', 'tortue', 'angle'], 'droite right gauche left'),
  ...orders(
    ['appel', 'coordonnees'],
    'disque disc rectangle rect polygone polygon ligne line texte text aller goTo',
  ),
  ...orders(['appel', 'couleur'], 'couleur color remplir fill fond background'),
  ...orders(['entree'], 'lire ask prompt'),
  ...orders(['conversion'], 'Number String'),
  ...orders(['hasard'], 'hasard random Math.random'),
};

function orders(concepts: readonly string[], names: string): Record<string, readonly string[]> {
  return Object.fromEntries(names.split(' ').map((name) => [name, concepts]));
}

/** Every concept that a program uses, from its syntax tree; what nothing teaches is told as `?` and its name. */
export function conceptsOf(program: string): ReadonlySet<string> {
  const found = new Set<string>();
  const own = new Set<string>();
  const textOf = (node: SyntaxNode | null): string =>
    node === null ? '' : program.slice(node.from, node.to).replace(/\s+/g, '');
  const tree = parser.parse(program);
  tree.iterate({
    enter: ({ node, name }) => {
      if (name === 'VariableDefinition' && node.parent?.name === 'FunctionDeclaration') own.add(textOf(node));
    },
  });
  tree.iterate({
    enter: ({ node, name }) => {
      const concept = BY_NODE[name];
      if (concept !== undefined) found.add(concept);
      if (NEVER.has(name)) found.add(`? ${name}`);
      if (name === 'VariableDeclaration') found.add('variable');
      if (name === 'ArithOp') readArithmetic(node, textOf(node), found);
      if (name === 'CompareOp' && !isIn(node, 'ForSpec')) found.add('comparaison');
      if (name === 'LogicOp' && textOf(node) === '!') found.add('? !');
      if (name === 'IfStatement') found.add(isElseIf(node) ? 'sinon-si' : 'si');
      if (/^(?:For|While)Statement$/.test(name) && isIn(node, 'ForStatement', 'WhileStatement'))
        found.add('imbrication');
      if (name === 'CallExpression') readCall(textOf(node.firstChild), own, found);
      if (
        name === 'MemberExpression' &&
        textOf(node) !== 'console.log' &&
        node.parent?.name !== 'CallExpression'
      )
        found.add(textOf(node).endsWith('.length') ? 'longueur' : '? member');
    },
  });
  return found;
}

function readArithmetic(node: SyntaxNode, sign: string, found: Set<string>): void {
  if (sign === '++' || sign === '--') found.add(`? ${sign}`);
  // The sign of a number is part of the number.
  else if (node.prevSibling !== null) found.add(sign === '%' ? 'reste' : 'operateur');
}

function readCall(name: string, own: ReadonlySet<string>, found: Set<string>): void {
  const taught = Object.hasOwn(BY_CALL, name) ? BY_CALL[name] : own.has(name) ? ['fonction'] : undefined;
  for (const concept of taught ?? [`? ${name}()`]) found.add(concept);
}

function isElseIf(node: SyntaxNode): boolean {
  return node.prevSibling?.name === 'else';
}

function isIn(node: SyntaxNode, ...names: readonly string[]): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (names.includes(at.name)) return true;
  return false;
}

/** A program and whether it is there to be repaired: then its names may be wrong. */
export interface ShownProgram {
  readonly where: string;
  readonly program: string;
  readonly isBroken: boolean;
}

/** Every program of a lesson that a student reads or is meant to write; the known mistakes are neither. */
export function programsOf(lesson: Lesson): readonly ShownProgram[] {
  return lesson.steps.flatMap((step) =>
    [...demosOf(step), ...ownPrograms(step)]
      .filter((program) => program.trim() !== '')
      .map((program) => ({
        where: `${lesson.id}.${lesson.language}/${step.id}`,
        program,
        isBroken: step.kind === 'fix' && program === step.starter.text,
      })),
  );
}

function demosOf(step: Step): string[] {
  return step.body.flatMap((block) => (block.type === 'demo' ? [block.program] : []));
}

function ownPrograms(step: Step): string[] {
  const judged = ({ setup, solutions }: Judging): string[] => [setup, ...solutions];
  switch (step.kind) {
    case 'exercise':
    case 'fix':
    case 'drawing':
    case 'project':
      return [step.starter.text, ...judged(step.judging)];
    case 'predict':
      return [step.setup, step.program];
    case 'puzzle':
      return [step.pieces.map((piece) => piece.text).join('\n'), ...judged(step.judging)];
    case 'complete':
      return [
        step.texts.map((text, index) => text + (step.answers[index] ?? '')).join(''),
        ...judged(step.judging),
      ];
    case 'read':
    case 'quiz':
    case 'career':
    case 'reflect':
      return [];
  }
}
