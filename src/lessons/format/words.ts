import type { StepKind } from '../lesson.ts';
import type { FenceRole } from './draft.ts';

const KINDS: Readonly<Record<string, StepKind>> = {
  lecture: 'read',
  lire: 'read',
  read: 'read',
  exercice: 'exercise',
  exercise: 'exercise',
  predire: 'predict',
  predict: 'predict',
  quiz: 'quiz',
  puzzle: 'puzzle',
  corriger: 'fix',
  fix: 'fix',
  completer: 'complete',
  complete: 'complete',
  projet: 'project',
  project: 'project',
  dessin: 'drawing',
  drawing: 'drawing',
  metier: 'career',
  career: 'career',
  bilan: 'reflect',
  reflect: 'reflect',
};

const PARTS = {
  indice: 'hint',
  hint: 'hint',
  solution: 'solution',
  erreur: 'mistake',
  mistake: 'mistake',
  bravo: 'done',
  'well done': 'done',
  verifications: 'checks',
  checks: 'checks',
  'pour aller plus loin': 'further',
  'going further': 'further',
  mentor: 'mentor',
} as const;

const ROLES: Readonly<Record<string, FenceRole>> = {
  starter: 'starter',
  depart: 'starter',
  tests: 'tests',
  solution: 'solution',
  mistake: 'mistake',
  erreur: 'mistake',
  program: 'program',
  programme: 'program',
  output: 'output',
  sortie: 'output',
  blanks: 'blanks',
  trous: 'blanks',
  parsons: 'parsons',
  puzzle: 'parsons',
  card: 'card',
  fiche: 'card',
  setup: 'setup',
  preparation: 'setup',
  run: 'run',
  essai: 'run',
};

/** Every word that names a kind of step, without accents. */
export const KIND_WORDS: readonly string[] = Object.keys(KINDS);
/** Every word that names a part of a step, without accents. */
export const PART_WORDS: readonly string[] = Object.keys(PARTS);
/** Every word that names the role of a code block, without accents. */
export const ROLE_WORDS: readonly string[] = Object.keys(ROLES);

/** A word without accents, case and outer spaces, for comparison. */
export function foldWord(word: string): string {
  return word
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind that a French or English word names; null when there is none. */
export function kindOf(word: string): StepKind | null {
  const folded = foldWord(word);
  return Object.hasOwn(KINDS, folded) ? (KINDS[folded] ?? null) : null;
}

/** The part that a heading names, a number after a hint left aside; null when there is none. */
export function partOf(word: string): (typeof PARTS)[keyof typeof PARTS] | null {
  const folded = foldWord(word)
    .replace(/ (?:n ?[°o]? ?|# ?)?\d+$/, '')
    .replace(/ ?[!.…]+$/, '');
  return Object.hasOwn(PARTS, folded) ? PARTS[folded as keyof typeof PARTS] : null;
}

/** The role that a word after the fence's language names; null when there is none. */
export function roleOf(word: string): FenceRole | null {
  const folded = foldWord(word);
  return Object.hasOwn(ROLES, folded) ? (ROLES[folded] ?? null) : null;
}

/** A title as an id: small letters without accents, digits and dashes; empty when the title has none of these. */
export function slugOf(title: string): string {
  return foldWord(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
