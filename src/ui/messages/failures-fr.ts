import type { CheckFailure, FailureClue } from '../../lessons/check-report.ts';

/** Longest value that a sentence quotes; longer ones stand below it. */
const MAX_QUOTE = 60;

/** What a value had to do, after « devait »; null where the plain sentence says enough. */
function demand({ matcher, expected }: CheckFailure): string | null {
  const text = expected?.text ?? '';
  const value = text === '' || text.length > MAX_QUOTE ? 'ce qui est attendu' : `\`${text}\``;
  switch (matcher) {
    case 'toBeCloseTo':
      return `être très près de ${value}`;
    case 'toBeTruthy':
      return 'compter comme vrai';
    case 'toBeFalsy':
      return 'compter comme faux';
    case 'toBeNull':
    case 'toBeUndefined':
    case 'toBeNaN':
      return `être ${value}`;
    case 'toBeDefined':
      return 'être autre chose que `undefined`';
    case 'toBeGreaterThan':
      return `dépasser ${value}`;
    case 'toBeGreaterThanOrEqual':
      return `valoir au moins ${value}`;
    case 'toBeLessThan':
      return `rester en dessous de ${value}`;
    case 'toBeLessThanOrEqual':
      return `valoir au plus ${value}`;
    case 'toBeInstanceOf':
      return `être un objet de ${value.replace('`function ', '`')}`;
    case 'toContain':
    case 'toContainEqual':
      return `contenir ${value}`;
    case 'toHaveLength':
      return `avoir la longueur ${value}`;
    case 'toHaveProperty':
      return `avoir la propriété ${value}`;
    case 'toMatch':
      return expected?.type === 'string' ? `contenir ${value}` : `avoir la forme ${value}`;
    case 'toMatchObject':
      return `avoir au moins ${value}`;
    default:
      return null;
  }
}

/** What a function that is watched had to go through. */
function callDemand({ matcher, expected }: CheckFailure): string | null {
  switch (matcher) {
    case 'toHaveBeenCalled':
      return 'être appelée';
    case 'toHaveBeenCalledTimes':
      return `être appelée ${expected?.text ?? '?'} fois`;
    case 'toHaveBeenCalledWith':
      return `être appelée avec \`${expected?.text ?? ''}\``;
    default:
      return null;
  }
}

/** Sentences for a check that did not pass, in French. */
export const failuresFr = {
  /** What happened, from the matcher. */
  sentence: (failure: CheckFailure): string => {
    const { matcher, negated, call, error, expected } = failure;
    const subject = call === null ? 'La valeur reçue' : `\`${call}\``;
    if (error?.name === 'NeverEnded')
      return 'La vérification attend encore : quelque chose n’arrive jamais à sa fin.';
    if (error?.name === 'Told') return error.message;
    if (error !== null)
      return !error.stack.includes('program.js:')
        ? 'La vérification s’est arrêtée sur une erreur.'
        : 'Pendant la vérification, ton programme s’arrête sur une erreur.';
    if (matcher === 'toThrow')
      return negated
        ? 'Une erreur est arrivée, alors qu’il n’en faut pas ici.'
        : 'Une erreur était attendue, et aucune n’est arrivée.';
    if (matcher === 'rejects') return 'La promesse devait échouer, et elle a réussi.';
    const must = negated ? 'ne devait pas' : 'devait';
    const ofCalls = callDemand(failure);
    if (ofCalls !== null) return `La fonction ${must} ${ofCalls}.`;
    const ofValue = demand(failure);
    if (ofValue !== null) return `${subject} ${must} ${ofValue}.`;
    const text = expected?.text ?? '';
    if (negated)
      return text === '' || text.length > MAX_QUOTE
        ? `${subject} ne devait pas être celle-là.`
        : `${subject} ne devait pas valoir \`${text}\`.`;
    return call === null
      ? 'La valeur reçue n’est pas celle qui est attendue.'
      : `${subject} ne renvoie pas la valeur attendue.`;
  },
  clue: {
    'received-undefined': '`undefined` veut dire « rien ». As-tu oublié `return` ?',
    'number-as-text':
      'Les guillemets font un texte. Ici, un nombre est attendu : que se passe-t-il sans guillemets ?',
    'text-as-number': 'C’est un nombre. Ici, un texte est attendu : qu’est-ce qui entoure un texte ?',
    'only-spaces-differ': 'Seules les espaces changent. Compare-les une par une.',
    'only-case-differs': 'Seules les majuscules changent.',
    'only-accents-differ': 'Seuls les accents changent.',
    'only-composition-differs':
      'Un accent est en deux morceaux, comme après un copier-coller : efface la lettre et tape-la de nouveau.',
    'only-invisible-differ': 'Seul un caractère invisible change : efface l’espace et tape-la de nouveau.',
    'received-nan': '`NaN` veut dire « pas un nombre ». Quelle valeur du calcul n’en est pas un ?',
  } satisfies Record<FailureClue, string>,
};

/** The shape that every language fills. */
export type FailureMessages = typeof failuresFr;
