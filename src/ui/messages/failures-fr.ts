import type { CheckFailure, FailureClue } from '../../lessons/check-report.ts';

/** Sentences for a check that did not pass, in French. */
export const failuresFr = {
  /** What happened, from the matcher. */
  sentence: ({ matcher, negated, call, error }: CheckFailure): string => {
    const subject = call === null ? 'La valeur reçue' : `\`${call}\``;
    if (error !== null)
      return `La vérification s’est arrêtée sur une erreur : ${error.name === '' ? '' : `${error.name}, `}${error.message}`;
    if (matcher === 'toThrow')
      return negated
        ? 'Une erreur est arrivée, alors qu’il n’en faut pas ici.'
        : 'Une erreur était attendue, et aucune n’est arrivée.';
    if (negated) return `${subject} ne devait pas être celle-là.`;
    if (matcher === 'toHaveLength') return `${subject} n’a pas la longueur attendue.`;
    if (matcher === 'toContain' || matcher === 'toContainEqual')
      return `${subject} ne contient pas ce qui est attendu.`;
    if (matcher === 'toMatch') return `${subject} n’a pas la forme attendue.`;
    return call === null
      ? 'La valeur reçue n’est pas celle qui est attendue.'
      : `${subject} ne renvoie pas la valeur attendue.`;
  },
  clue: {
    'received-undefined': '`undefined` veut dire « rien ». As-tu oublié `return` ?',
    'number-as-text':
      'Les guillemets font un texte. Ici, un nombre est attendu : que se passe-t-il sans guillemets ?',
    'text-as-number': 'C’est un nombre. Ici, un texte est attendu : qu’est-ce qui entoure un texte ?',
    'only-spaces-differ': 'Seules les espaces changent. Compare-les une par une.',
    'only-case-differs': 'Seules les majuscules changent.',
    'only-accents-differ': 'Seuls les accents changent.',
    'only-invisible-differ': 'Seul un caractère invisible change : efface l’espace et tape-la de nouveau.',
    'received-nan': '`NaN` veut dire « pas un nombre ». Quelle valeur du calcul n’en est pas un ?',
  } satisfies Record<FailureClue, string>,
};

/** The shape that every language fills. */
export type FailureMessages = typeof failuresFr;
