import type { Sentences } from '../run/diagnosis-words.ts';

/** What an order of the sandbox needs, in French: what there is, then what to try. */
export const orderWordsFr = {
  'order-number': [
    '`{order}()` attend un nombre, et reçoit `{got}`.',
    'Un nombre s’écrit sans guillemets. D’où vient cette valeur ?',
  ],
  'order-no-number': [
    '`{order}()` attend un nombre, et reçoit `{got}` : un calcul n’a pas donné de vrai nombre.',
    'Divise-t-il par zéro ? Contient-il un texte ? Affiche ses valeurs avec `console.log`.',
  ],
  'order-number-missing': [
    '`{order}()` attend un nombre, et n’en reçoit pas.',
    'Compte les valeurs entre les parenthèses : en manque-t-il une ?',
  ],
  'order-size': [
    '`{order}()` attend ici une taille, zéro au moins, et reçoit `{got}`.',
    'Quel calcul donne un nombre sous zéro ?',
  ],
  'order-color': [
    '`{order}()` attend une couleur, et ne connaît pas `{got}`.',
    'Une couleur s’écrit entre guillemets, comme `"rouge"` ou `"#ff8800"`.',
  ],
  'order-color-near': [
    '`{order}()` attend une couleur, et ne connaît pas `{got}`.',
    'La couleur la plus proche s’écrit `"{nearest}"`.',
  ],
  'order-color-missing': [
    '`{order}()` attend une couleur, et n’en reçoit pas.',
    'Une couleur s’écrit entre guillemets, comme `"rouge"` ou `"#ff8800"`.',
  ],
  'order-points': [
    '`{order}()` attend au moins 3 points, et en reçoit `{got}`.',
    'Chaque point est fait de deux nombres : `polygone(0, 0, 50, 0, 25, 40)`.',
  ],
  'order-pairs': [
    '`{order}()` attend deux nombres pour chaque point, et en reçoit `{got}` en tout.',
    'À quel point manque-t-il un nombre ?',
  ],
  'order-fewer-points': [
    '`{order}()` dessine au plus 4000 points, et en reçoit `{got}`.',
    'Dessine plusieurs polygones plus petits.',
  ],
  'order-function': [
    '`{order}()` attend une fonction, et reçoit `{got}`.',
    'Donne le nom de la fonction sans parenthèses : `animer(dessine)`.',
  ],
  'order-key': [
    '`{order}()` attend le nom d’une touche, et reçoit `{got}`.',
    'Une touche s’écrit entre guillemets : `"gauche"`, `"espace"`, `"a"`.',
  ],
  'order-note': [
    '`{order}()` attend une note, et ne connaît pas `{got}`.',
    'Une note s’écrit entre guillemets : `"do"`, `"fa#"`, `"la4"`.',
  ],
  'order-note-missing': [
    '`{order}()` attend une note, et n’en reçoit pas.',
    'Une note s’écrit entre guillemets : `"do"`, `"fa#"`, `"la4"`.',
  ],
  'order-fewer-notes': [
    '`{order}()` garde au plus 500 notes à l’avance, et en reçoit `{got}`.',
    'Cherche la boucle qui joue. Quand doit-elle s’arrêter ?',
  ],
  'order-duration': [
    '`{order}()` attend une durée en secondes, plus grande que zéro, et reçoit `{got}`.',
    'Pour un silence, joue `"silence"`.',
  ],
  'order-image': [
    '`{order}()` attend une image, et reçoit `{got}`.',
    'Une image vient de `image(largeur, hauteur)`, ou c’est un tableau de lignes : `[[0, 1], [1, 0]]`.',
  ],
  'order-image-missing': [
    '`{order}()` attend une image, et n’en reçoit pas.',
    'Une image vient de `image(largeur, hauteur)`, ou c’est un tableau de lignes : `[[0, 1], [1, 0]]`.',
  ],
  'order-pixel': [
    '`{order}()` attend au moins 1 pixel dans chaque direction, et reçoit `{got}`.',
    'Affiche la largeur et la hauteur avant cette ligne.',
  ],
  'order-fewer-pixels': [
    '`{order}()` accepte au plus un million de pixels, et en reçoit `{got}`.',
    'Choisis une image plus petite : 160 sur 120, par exemple.',
  ],
  'order-mix': [
    '`{order}()` ne sait pas mélanger `{got}` pour un pixel.',
    'Écris ses composantes : `"#ff8800"`, ou `[255, 136, 0]`.',
  ],
} satisfies Sentences;
