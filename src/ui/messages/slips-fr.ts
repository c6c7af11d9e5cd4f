import type { SlipExplanation } from '../run/find-slip.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords } from '../run/sentence.ts';

/** A slip of the first days, in French. */
export function explainSlipInFrench(slip: SlipExplanation): ExplanationWords {
  switch (slip.code) {
    case 'words-without-quotes':
      return {
        what: sentence`Des mots se suivent sans rien entre eux : ${code(slip.words)}.`,
        advice: sentence`Si c’est un texte, que faut-il autour ? Sinon, quel signe manque entre les mots : une virgule, un ${code('+')} ?`,
      };
    case 'quote-inside-text':
      return {
        what: sentence`Le texte s’arrête ici, au signe ${code(slip.quote)} : la suite n’en fait plus partie.`,
        advice:
          slip.quote === '"'
            ? sentence`Si ce guillemet est dans le texte, entoure tout le texte d’apostrophes ${code("'")} ou d’accents graves.`
            : sentence`Si cette apostrophe est dans le texte, entoure tout le texte de guillemets ${code('"')}.`,
      };
    case 'call-without-parentheses':
      return {
        what: sentence`Il manque les parenthèses de ${code(slip.name)}.`,
        advice: sentence`Ce que tu donnes à un ordre se met entre ${code('(')} et ${code(')')}.`,
      };
    case 'name-with-space':
      return {
        what: sentence`${code(slip.words)} ne peut pas être un nom : il contient une espace.`,
        advice: sentence`Colle les mots, avec une majuscule au deuxième. Si c’est une valeur, il manque ${code('=')}.`,
      };
    case 'maths-sign':
      return {
        what: sentence`Dans un programme, ${code(slip.written)} n’est pas un signe de calcul.`,
        advice: sentence`Le signe à employer est ${code(slip.right)}.`,
      };
    case 'decimal-comma':
      return {
        what: sentence`Ici, la virgule sépare deux choses : elle ne fait pas un nombre à virgule.`,
        advice: sentence`Dans un programme, quel signe sépare les unités des décimales ? Compare avec ${code('3.5')}.`,
      };
  }
}
