import { nearestWord } from './nearest-word.ts';
import { foldWord } from '../words.ts';

/** French words for keys, which are English in every lesson; some stand for one key here and for another there. */
const FRENCH: Readonly<Record<string, readonly string[]>> = {
  titre: ['title'],
  langue: ['lang'],
  resume: ['summary'],
  duree: ['minutes'],
  niveau: ['level'],
  auteur: ['authors'],
  auteurs: ['authors'],
  autrice: ['authors'],
  autrices: ['authors'],
  licence: ['license'],
  prerequis: ['requires'],
  notions: ['introduces'],
  competences: ['skills'],
  partie: ['part'],
  dessin: ['canvas'],
  lexique: ['lexicon'],
  textes: ['texts'],
  identifiant: ['id'],
  metier: ['job'],
  personne: ['person'],
  citation: ['quote'],
  etudes: ['studies'],
  lien: ['link'],
  description: ['alt', 'summary'],
};

/** The one of `keys` that a French word stands for; null when it stands for none. */
export function frenchKey(word: string, keys: readonly string[]): string | null {
  const folded = foldWord(word);
  const english = Object.hasOwn(FRENCH, folded) ? (FRENCH[folded] ?? []) : [];
  return english.find((key) => keys.includes(key)) ?? null;
}

/** The one of `keys` that a word stands for: its French name, or one that is nearly spelt so; null when there is none. */
export function meantKey(word: string, keys: readonly string[]): string | null {
  return frenchKey(word, keys) ?? nearestWord(word, keys);
}
