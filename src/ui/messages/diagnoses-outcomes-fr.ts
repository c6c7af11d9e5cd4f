import type { Sentences } from '../run/diagnosis-words.ts';

/** How a run ended, in French: what there is, then what to try. */
export const outcomeWordsFr = {
  // How a run ended, when nothing closer is known.
  crashed: [
    'La machine qui exécute les programmes s’est arrêtée. Ton texte est toujours là.',
    'Exécute-le encore. Si cela recommence, montre ce message à l’équipe d’encadrement.',
  ],
  'timed-out': [
    'Le programme tournait encore après {seconds} s, il a été arrêté.',
    'Cherche la boucle qui ne finit pas. Que faut-il changer pour que sa condition devienne fausse ?',
  ],
  'out-of-memory': [
    'Le programme a rempli toute la mémoire, il a été arrêté.',
    'Cherche un tableau ou un texte qui grandit sans fin, souvent dans une boucle.',
  ],
  'too-deep': [
    'Des fonctions se sont appelées les unes dans les autres un trop grand nombre de fois.',
    'Laquelle s’appelle elle-même, et quand s’arrête-t-elle ?',
  ],
  'flooded-console': [
    'Le programme affichait sans fin, il a été arrêté après {limit} lignes.',
    'Cherche la boucle qui affiche. Quand doit-elle s’arrêter ?',
  ],
  'flooded-drawing': [
    'Le programme dessinait sans fin, il a été arrêté après {limit} ordres de dessin.',
    'Cherche la boucle qui dessine. Quand doit-elle s’arrêter ?',
  ],
  'flooded-timers': [
    'Le programme a préparé plus de {limit} actions pour plus tard, il a été arrêté.',
    'Cherche un `setTimeout` ou un `setInterval` placé dans une boucle.',
  ],
  'flooded-questions': [
    'Le programme a posé plus de {limit} questions, il a été arrêté.',
    'Cherche la boucle qui pose la question. Quelle réponse doit l’arrêter ?',
  ],
  // What never ends, and what never begins.
  'recursion-without-end': [
    '`{name}` s’appelle elle-même à chaque fois, sans jamais s’arrêter.',
    'Dans quel cas doit-elle finir sans s’appeler ? Mets ce cas en premier.',
  ],
  'recursion-same-argument': [
    '`{name}` s’appelle elle-même avec la même valeur : rien ne change d’un appel à l’autre.',
    'Quelle valeur, plus proche de la fin, faut-il lui donner ?',
  ],
  'endless-recursion': [
    '`{name}` s’appelle elle-même trop de fois avant d’atteindre le cas qui l’arrête.',
    'Suis la valeur d’un appel à l’autre : va-t-elle vers ce cas ?',
  ],
  'mutual-recursion': [
    '`{name}` appelle `{other}`, qui appelle `{name}`, et ainsi de suite sans fin.',
    'Dans quel cas l’une des deux doit-elle s’arrêter ?',
  ],
  'postfix-argument': [
    '`{name}{sign}` donne à l’appel la valeur d’avant le changement : elle reste la même à chaque appel.',
    'Calcule-la sans rien changer, comme `{name} - 1`.',
  ],
  'accessor-calls-itself': [
    'Ici, `this.{name}` appelle `{word} {name}` de nouveau, sans fin.',
    'Range la valeur sous un autre nom, par exemple `this._{name}`.',
  ],
  'loop-unchanged': [
    'La condition `{condition}` reste vraie : dans la boucle, rien ne change `{names}`.',
    'Que doit-il arriver à chaque tour pour qu’elle devienne fausse ?',
  ],
  'loop-wrong-way': [
    'À chaque tour, `{name}` s’éloigne de la fin : `{condition}` reste vraie.',
    'Faut-il ajouter ou enlever ?',
  ],
  'loop-always-true': [
    'Rien n’arrête cette boucle `{word}` : sa condition est toujours vraie.',
    'Quand doit-elle finir ? Écris-le dans la condition, ou emploie `break`.',
  ],
  'loop-growing': [
    '`{list}` grandit à chaque tour : la boucle n’en atteint jamais la fin.',
    'Retiens sa longueur avant la boucle, ou remplis un autre tableau.',
  ],
  'continue-skips': [
    '`continue` saute ce qui change `{name}` : la boucle recommence sans fin avec la même valeur.',
    'Change `{name}` avant `continue`, ou écris une boucle `for`.',
  ],
  'changes-sometimes': [
    'La boucle ne finit pas : `{name}` ne change que si `{condition}` est vraie.',
    'Que doit faire `{name}` quand cette condition est fausse ?',
  ],
  'counter-shared': [
    'Cette boucle compte avec `{name}`, comme la boucle autour d’elle : chacune change le compteur de l’autre.',
    'Donne à celle-ci un compteur à elle, avec `let`.',
  ],
  'loop-misses-value': [
    '`{name}` ne vaut jamais exactement `{value}` : il passe à côté.',
    'Quelle comparaison s’arrête aussi après cette valeur ?',
  ],
  'endless-loop': [
    'Cette boucle ne finissait pas : `{condition}` restait vraie.',
    'Affiche ses valeurs à chaque tour. Que faut-il changer pour qu’elle devienne fausse ?',
  ],
  'break-never-reached': [
    'Cette boucle ne s’arrête que par `break`, et `{condition}` n’est jamais devenu vrai.',
    'Affiche ces valeurs à chaque tour. Quelle condition finit par être vraie ?',
  ],
  'loop-never-starts': [
    'Au premier tour, `{condition}` est déjà fausse : la boucle ne fait rien.',
    'Faut-il tourner la comparaison dans l’autre sens ?',
  ],
  'timer-without-end': [
    '`{order}` recommence à chaque fois, et rien ne l’arrête.',
    'Dans quel cas doit-il s’arrêter ? Garde ce que donne `setInterval` pour `clearInterval`, ou écris un `if`.',
  ],
} satisfies Sentences;
