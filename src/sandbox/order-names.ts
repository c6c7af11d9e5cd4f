/** One order that a program finds beside standard JavaScript: two names for the same function. */
export interface OrderNames {
  readonly fr: string;
  readonly en: string;
  /** Guest module that holds it under its English name; `core` is the prelude itself. */
  readonly part: OrderPart;
}

/** Guest modules that hold orders. */
export type OrderPart = 'core' | 'drawing' | 'pixels' | 'live' | 'sound';

/** Every order, in the order of the documentation: the one table that binds, documents and counts the names. */
export const ORDERS: readonly OrderNames[] = [
  ...inPart('core', 'lire ask hasard random'),
  ...inPart(
    'drawing',
    'avancer forward reculer back droite right gauche left lever penUp baisser penDown aller goTo',
  ),
  ...inPart('drawing', 'couleur color epaisseur lineWidth remplir fill fond background'),
  ...inPart('drawing', 'ligne line disque disc rectangle rect polygone polygon texte text'),
  ...inPart('pixels', 'image image afficherImage showImage'),
  ...inPart('live', 'animer animate surTouche onKey surClic onClick touche isDown souris pointer'),
  ...inPart('sound', 'jouer play'),
];

/** The other name of an order, or null for a name that is none. */
export function twinOf(name: string): string | null {
  const order = ORDERS.find(({ fr, en }) => fr === name || en === name);
  if (order === undefined) return null;
  return order.fr === name ? order.en : order.fr;
}

function inPart(part: OrderPart, names: string): OrderNames[] {
  const words = names.split(' ');
  return words.flatMap((fr, index) => {
    const en = words[index + 1];
    return index % 2 === 0 && en !== undefined ? [{ fr, en, part }] : [];
  });
}
