/** One thing wrong with a sentence. */
export interface Fault {
  readonly rule: string;
  readonly found: string;
}

type Rules = Readonly<Record<string, RegExp>>;

/** A participle or adjective that would have to agree with *tu*; épicène words are not listed. */
const AGREEING_WORD =
  '(?:\\p{L}*(?:é|ée|eux|euse|if|ive)|prête?|sûre?|seule?|fière?|fier|contente?|perdue?|inscrite?|venue?|devenue?|parvenue?|surprise?|assise?|partie?|sortie?|finie?|réussie?|heureux|première?|premier|grande?|petite?|bonne|bon|forte?|nouveau|nouvelle|curieux|curieuse)';

/** Rules of French words for students: from the language guide, docs in programme/language.md. */
const FRENCH: Rules = {
  'banned word':
    /(?<![\p{L}’'-])(?:faciles?|facilement|simples?|simplement|justes?|il suffit|évidemment|trivial\p{L}*|même toi|ma belle|tu n[’']as qu[’']à|en retard|lente?s?)(?!\p{L})/iu,
  'agrees with tu': new RegExp(
    `(?<!\\p{L})(?:tu (?:n[’'])?(?:es|étais|seras|serais|sois|sembles|restes|deviens|te sens|te sentes|t[’']es|t[’']étais)|sois)(?: (?:pas|plus|très|bien|déjà|vraiment|presque|encore|trop|si|maintenant|toujours|enfin))* ${AGREEING_WORD}(?!\\p{L})`,
    'iu',
  ),
  'agrees with te':
    /(?<!\p{L})t[’'](?:a|as|ont|avait|avaient|aurait|aura|auraient)(?: \p{L}+ment)? (?:surpris|aid|bloqu|étonn|intéress|gên|amus|touch|inspir|perd|vu|appel|encourag|guid)\p{L}*|(?<!\p{L})te (?:rend|rendent|laisse|laissent)(?: (?:plus|la plus|le plus|très|si))? (?:fière?|fier|contente?|heureux|heureuse|curieux|curieuse|sûre?|seule?)(?!\p{L})/iu,
  'middle point': /\p{L}[·•‧]\p{L}/u,
  'ending in parentheses': /\p{L}\((?:e|es|s|ne|ère|trice|euse)\)/u,
  'ending after a slash': /\p{L}\/(?:e|es|ne|ère|trice|euse)(?!\p{L})/u,
  'straight apostrophe': /\p{L}'\p{L}/u,
  'straight quotes': /"/,
  'three dots': /\.\.\./,
  'space before ; ! ?': /(?<![\u202F\s;!?(«])[;!?]|[ \u00A0][;!?]/u,
  'space before :': /(?<=[^\s\u00A0\d])(?<![\u00A0]):(?=\s|$)|(?<![\u00A0]) :(?=\s|$)/u,
  'space inside « »': /«(?!\u00A0)|(?<!\u00A0)»/u,
  thousands: /\d \d{3}(?!\d)/,
  'unit after a space': /\d (?:€|%|°|cm|km|kg|min)(?!\p{L})/u,
  'glossary: exécuter, not lancer':
    /(?<!\p{L})(?:re)?lanc(?:e|es|er|ez|ons|é|ée|és|ées)(?!\p{L})(?! (?:le|un|une|la|les|deux|trois) (?:dés?|balle|ballon|pièce|javelot|caillou))/iu,
  'glossary: renvoyer, not retourner':
    /(?<!\p{L})(?:fonction|programme|ordre|machine|elle|il) (?:te |lui |me )?retourn(?:e|er|ent)(?!\p{L})/iu,
  'glossary: chiffrer, not crypter': /(?<!\p{L})crypt(?:er|e|es|é|ée|age)(?!\p{L})/iu,
  'glossary: à reprendre, not échouer': /(?<!\p{L})échou(?:e|es|er|é|ée|és|ent)(?!\p{L})/iu,
  'glossary: personnes, not développeur alone':
    /(?<!\p{L})(?:un|le|les|des|du|aux?) (?:développeurs?|programmeurs?|informaticiens?)(?!\p{L})(?!,? (?:et|ou|développeuse))/iu,
};

/** Rules of English words for students. */
const ENGLISH: Rules = {
  'banned word':
    /\b(?:easy|easily|simple|simply|obviously|trivial\w*|only need|even you|girls|ladies)\b|\bjust\b/i,
  'straight apostrophe': /[A-Za-z]'[A-Za-z]/,
  'straight quotes': /"/,
  'three dots': /\.\.\./,
  'French spaces': /[\u202F\u00A0][;:!?]|«|»/,
  'glossary: run, not launch': /\blaunch(?:es|ed)?\b/i,
  'glossary: encrypt, not crypt': /\bcrypt(?:ed|ing)?\b/i,
  'glossary: command, not order':
    /\borders\b(?! numbers)|\b(?:every|each|drawing|turtle) order\b|\b(?:to|of|by) an order\b/i,
  'he for anyone':
    /\b(?:a|the|each|every) (?:student|developer|programmer|person)\b[^.]{0,60}\b(?:he|his|him)\b/i,
};

/** Most words in one sentence. */
export const LONGEST_SENTENCE = 30;

/** Everything that the rules of a language find in one piece of plain text, pieces of code being told as `¤`. */
export function faultsIn(text: string, language: string): readonly Fault[] {
  const found = Object.entries(language === 'fr' ? FRENCH : ENGLISH).flatMap(([rule, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ rule, found: around(text, match.index) }];
  });
  const long = sentencesOf(text).filter((sentence) => wordCount(sentence) > LONGEST_SENTENCE);
  return [...found, ...long.map((sentence) => ({ rule: 'long sentence', found: sentence }))];
}

/** A statement about the world that a reader could want to look up: a year gone by, a share, a large number of people. */
export function needsSource(text: string): boolean {
  return /(?<![\d-])(?:1[4-9]\d\d|20[01]\d)(?!\d)|\d[\u00A0\u202F ]?%|\b(?:millions?|milliards?|billions?)\b/.test(
    text,
  );
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…:;])[\s\u202F\u00A0]+/u);
}

function wordCount(sentence: string): number {
  return sentence.split(/[\s\u202F\u00A0]+/u).filter((word) => /[\p{L}\d¤]/u.test(word)).length;
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 30), index + 40);
}
