import type { OrderExplanation } from '../run/explain-order.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords } from '../run/sentence.ts';

/** What an order of the drawing area lacks, in French. */
export function explainOrderInFrench({ order, need, got }: OrderExplanation): ExplanationWords {
  const name = code(`${order}()`);
  const nothing = got === 'undefined';
  switch (need) {
    case 'number':
      return {
        what: nothing
          ? sentence`${name} attend un nombre, et n’en reçoit pas.`
          : sentence`${name} attend un nombre, et reçoit ${code(got)}.`,
        advice: nothing
          ? sentence`Compte les valeurs entre les parenthèses : en manque-t-il une ?`
          : sentence`Un nombre s’écrit sans guillemets. D’où vient cette valeur ?`,
      };
    case 'size':
      return {
        what: sentence`${name} attend ici une taille : un nombre qui n’est pas négatif. Il reçoit ${code(got)}.`,
        advice: sentence`Quel calcul donne un nombre sous zéro ?`,
      };
    case 'color':
      return {
        what: nothing
          ? sentence`${name} attend une couleur, et n’en reçoit pas.`
          : sentence`${name} attend une couleur, et ne connaît pas ${code(got)}.`,
        advice: sentence`Une couleur s’écrit entre guillemets, par son nom comme ${code('"rouge"')} ou avec ses composantes comme ${code('"#ff8800"')}.`,
      };
    case 'points':
      return {
        what: sentence`${name} attend au moins 3 points, et en reçoit ${code(got)}.`,
        advice: sentence`Chaque point est fait de deux nombres : ${code('polygone(0, 0, 50, 0, 25, 40)')}.`,
      };
    case 'pairs':
      return {
        what: sentence`${name} attend deux nombres pour chaque point, et en reçoit ${code(got)} en tout.`,
        advice: sentence`À quel point manque-t-il un nombre ?`,
      };
    case 'fewer-points':
      return {
        what: sentence`${name} dessine au plus 4 000 points.`,
        advice: sentence`Dessine plusieurs polygones plus petits.`,
      };
    case 'function':
      return {
        what: sentence`${name} attend une fonction, et reçoit ${code(got)}.`,
        advice: sentence`Donne le nom de la fonction sans parenthèses : ${code('animer(dessine)')}.`,
      };
    case 'key':
      return {
        what: sentence`${name} attend le nom d’une touche, et reçoit ${code(got)}.`,
        advice: sentence`Une touche s’écrit entre guillemets : ${code('"gauche"')}, ${code('"espace"')}, ${code('"a"')}.`,
      };
    case 'note':
      return {
        what: nothing
          ? sentence`${name} attend une note, et n’en reçoit pas.`
          : sentence`${name} attend une note, et ne connaît pas ${code(got)}.`,
        advice: sentence`Une note s’écrit entre guillemets : ${code('"do"')}, ${code('"fa#"')}, ${code('"la4"')}.`,
      };
    case 'fewer-notes':
      return {
        what: sentence`${name} garde au plus 500 notes à l’avance.`,
        advice: sentence`Cherche la boucle qui joue. Quand doit-elle s’arrêter ?`,
      };
    case 'duration':
      return {
        what: sentence`${name} attend une durée en secondes, plus grande que zéro. Il reçoit ${code(got)}.`,
        advice: sentence`Pour un silence, joue ${code('"silence"')}.`,
      };
    case 'image':
      return {
        what: nothing
          ? sentence`${name} attend une image, et n’en reçoit pas.`
          : sentence`${name} attend une image, et reçoit ${code(got)}.`,
        advice: sentence`Une image vient de ${code('image(largeur, hauteur)')}, ou c’est un tableau de lignes : ${code('[[0, 1], [1, 0]]')}.`,
      };
    case 'pixel':
      return {
        what: sentence`${name} attend au moins 1 pixel dans chaque direction, et reçoit ${code(got)}.`,
        advice: null,
      };
    case 'fewer-pixels':
      return {
        what: sentence`${name} accepte au plus un million de pixels, et en reçoit ${code(got)}.`,
        advice: sentence`Choisis une image plus petite : 160 sur 120, par exemple.`,
      };
    case 'mix':
      return {
        what: sentence`${name} ne sait pas mélanger ${code(got)} pour un pixel.`,
        advice: sentence`Écris ses composantes : ${code('"#ff8800"')}, ou ${code('[255, 136, 0]')}.`,
      };
  }
}
