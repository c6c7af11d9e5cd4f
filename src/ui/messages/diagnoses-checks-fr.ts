import type { Sentences } from '../run/diagnosis-words.ts';

/** What stopped a check, or a program by a value that is no error, in French: what there is, then what to try. */
export const checkWordsFr = {
  'thrown-value': [
    '`throw` a arrêté le programme, avec `{value}` à la place d’une erreur.',
    'Dis ce qui ne va pas : `throw new Error("…")`.',
  ],
  'rejected-value': [
    'Une promesse a échoué avec `{value}`, et rien ne s’en occupe.',
    'Ajoute `.catch(…)`, ou mets l’instruction avec `await` dans un `try`.',
  ],
  'check-needs-name': [
    'La vérification cherche `{name}` dans ton programme, et ne le trouve pas.',
    'Relis la consigne : ce nom y est écrit lettre pour lettre.',
  ],
  'check-needs-near-name': [
    'La vérification cherche `{name}`. Le plus proche dans ton programme est `{nearest}`.',
    'Écris exactement `{name}`.',
  ],
  'check-needs-function': [
    'La vérification appelle `{name}`, qui n’est pas une fonction.',
    'Où ce nom est-il créé ? Il faut `function`, ou une flèche `=>`.',
  ],
  'check-calls-nothing': [
    'La vérification appelle une fonction que ton programme n’a pas.',
    'Compare les noms de tes fonctions et de tes méthodes avec la consigne.',
  ],
  'check-reads-nothing': [
    'La vérification cherche `{property}` dans une valeur qui est `{value}`.',
    'Manque-t-il `return` dans une fonction ? Un nom est-il différent de la consigne ?',
  ],
  'check-stopped': [
    'La vérification s’est arrêtée sur une erreur.',
    'Exécute ton programme : la même erreur y arrive-t-elle ?',
  ],
  'check-met-error': [
    'La vérification s’est arrêtée sur une erreur du programme : `{message}`',
    'Exécute ton programme : la même erreur y arrive-t-elle ?',
  ],
} satisfies Sentences;
