import type { Entry } from './entry.ts';

/** Questions, chance, images, animation, inputs, sound. */
export const PLAY_ENTRIES: readonly Entry[] = [
  {
    order: 'ask',
    values: { fr: 'question', en: 'question' },
    does: {
      fr: 'Pose une question et renvoie la réponse, toujours un texte, ou `null` si la personne annule. Comme `prompt`.',
      en: 'Asks a question and returns the answer, always a string, or `null` if the person cancels. Like `prompt`.',
    },
    example: {
      fr: 'const nom = lire("Ton nom ?");\nconsole.log("Bonjour " + nom);',
      en: 'const nom = ask("Ton nom ?");\nconsole.log("Bonjour " + nom);',
    },
  },
  {
    order: 'random',
    values: { fr: 'min, max', en: 'min, max' },
    does: {
      fr: 'Un nombre entier au hasard, de `min` à `max`, les deux compris.',
      en: 'A random whole number from `min` to `max`, both included.',
    },
    example: { fr: 'console.log(hasard(1, 6));', en: 'console.log(random(1, 6));' },
  },
  {
    order: 'image',
    values: { fr: 'largeur, hauteur', en: 'width, height' },
    does: {
      fr: 'Crée une image blanche : un tableau de nombres de 0 à 255, quatre par pixel (rouge, vert, bleu, opacité), ligne après ligne. Le pixel `x`, `y` commence à l’indice `(y * image.width + x) * 4`.',
      en: 'Creates a white image: an array of numbers from 0 to 255, four for each pixel (red, green, blue, opacity), row by row. Pixel `x`, `y` begins at index `(y * image.width + x) * 4`.',
    },
    example: {
      fr: 'const photo = image(16, 16);\nfor (let i = 0; i < photo.length; i += 4) {\n  photo[i] = i % 256;\n}\nafficherImage(photo);',
      en: 'const photo = image(16, 16);\nfor (let i = 0; i < photo.length; i += 4) {\n  photo[i] = i % 256;\n}\nshowImage(photo);',
    },
  },
  {
    order: 'showImage',
    values: { fr: 'image, x, y, largeur', en: 'image, x, y, width' },
    does: {
      fr: 'Montre une image, son coin en haut à gauche en `x`, `y`. Sans place ni largeur, elle remplit la zone. L’image peut aussi être un tableau de lignes : 0 et 1 (1 est noir), des gris de 0 à 255, des couleurs, ou `[rouge, vert, bleu]`.',
      en: 'Shows an image, its top left corner at `x`, `y`. Without place or width it fills the canvas. The image may also be an array of rows: 0 and 1 (1 is black), greys from 0 to 255, colours, or `[red, green, blue]`.',
    },
    example: {
      fr: 'afficherImage([\n  [0, 1, 0],\n  [1, 1, 1],\n  [0, 1, 0],\n], 100, 100, 200);',
      en: 'showImage([\n  [0, 1, 0],\n  [1, 1, 1],\n  [0, 1, 0],\n], 100, 100, 200);',
    },
  },
  {
    order: 'animate',
    values: { fr: 'fonction', en: 'function' },
    does: {
      fr: 'Appelle la fonction 60 fois par seconde, jusqu’au bouton Arrêter. Elle reçoit le numéro de l’image : 0, 1, 2… Si elle renvoie `false`, l’animation s’arrête.',
      en: 'Calls the function 60 times a second until the Stop button. It gets the number of the frame: 0, 1, 2… If it returns `false`, the animation ends.',
    },
    example: {
      fr: 'animer((n) => {\n  fond("noir");\n  couleur("or");\n  disque(n * 2, 200, 20);\n  return n < 200;\n});',
      en: 'animate((n) => {\n  background("black");\n  color("gold");\n  disc(n * 2, 200, 20);\n  return n < 200;\n});',
    },
  },
  {
    order: 'onKey',
    values: { fr: 'touche, fonction', en: 'key, function' },
    does: {
      fr: 'Appelle la fonction chaque fois que la touche est enfoncée : `"gauche"`, `"droite"`, `"haut"`, `"bas"`, `"espace"`, `"entrée"`, ou une lettre. Sans touche, la fonction est appelée pour toutes et reçoit le nom que le navigateur leur donne, comme `"ArrowLeft"` ou `"a"`.',
      en: 'Calls the function each time the key is pressed: `"left"`, `"right"`, `"up"`, `"down"`, `"space"`, `"enter"`, or a letter. Without a key the function is called for every one and gets the name that browsers use, such as `"ArrowLeft"` or `"a"`.',
    },
    example: {
      fr: 'let x = 200;\nsurTouche("gauche", () => {\n  x = x - 20;\n  fond();\n  disque(x, 200, 10);\n});',
      en: 'let x = 200;\nonKey("left", () => {\n  x = x - 20;\n  background();\n  disc(x, 200, 10);\n});',
    },
  },
  {
    order: 'onClick',
    values: { fr: 'fonction', en: 'function' },
    does: {
      fr: 'Appelle la fonction à chaque clic (ou appui du doigt) dans la zone de dessin. Elle reçoit `x` et `y`.',
      en: 'Calls the function at each click (or touch) in the canvas. It gets `x` and `y`.',
    },
    example: {
      fr: 'surClic((x, y) => {\n  disque(x, y, 15);\n});',
      en: 'onClick((x, y) => {\n  disc(x, y, 15);\n});',
    },
  },
  {
    order: 'isDown',
    values: { fr: 'touche', en: 'key' },
    does: {
      fr: 'Dit si la touche est enfoncée en ce moment : `true` ou `false`. `touche("souris")` parle du bouton de la souris, ou du doigt.',
      en: 'Tells whether the key is down right now: `true` or `false`. `isDown("pointer")` tells of the mouse button, or the finger.',
    },
    example: {
      fr: 'let x = 200;\nanimer(() => {\n  if (touche("droite")) x = x + 3;\n  fond();\n  disque(x, 200, 10);\n});',
      en: 'let x = 200;\nanimate(() => {\n  if (isDown("right")) x = x + 3;\n  background();\n  disc(x, 200, 10);\n});',
    },
  },
  {
    order: 'pointer',
    values: { fr: '', en: '' },
    does: {
      fr: 'La place de la souris, ou du doigt : un objet avec `x` et `y`.',
      en: 'The place of the mouse, or of the finger: an object with `x` and `y`.',
    },
    example: {
      fr: 'animer(() => {\n  fond();\n  disque(souris().x, souris().y, 12);\n});',
      en: 'animate(() => {\n  background();\n  disc(pointer().x, pointer().y, 12);\n});',
    },
  },
  {
    order: 'play',
    values: { fr: 'note, secondes', en: 'note, seconds' },
    does: {
      fr: 'Joue une note : `"do"`, `"ré"`, `"fa#"`, `"sib"`, avec son octave `"la4"`, ou une fréquence en hertz. Sans durée : 0,5 seconde. Les notes se suivent. Un tableau joue une mélodie, un tableau dans le tableau un accord, `"silence"` une pause. Le son reste éteint tant que personne ne l’allume sous le dessin.',
      en: 'Plays a note: `"C"`, `"D"`, `"F#"`, `"Bb"`, with its octave `"A4"`, or a frequency in hertz. Without a duration: 0.5 seconds. Notes follow each other. An array plays a melody, an array in the array a chord, `"rest"` a pause. Sound stays off until somebody turns it on below the drawing.',
    },
    example: {
      fr: 'jouer(["do", "mi", "sol", ["do", "mi", "sol"]], 0.3);',
      en: 'play(["C", "E", "G", ["C", "E", "G"]], 0.3);',
    },
  },
];
