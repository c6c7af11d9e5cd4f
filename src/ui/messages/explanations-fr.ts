import type { Explanation } from '../run/explain-outcome.ts';
import { code, sentence } from '../run/sentence.ts';
import type { ExplanationWords, Sentence } from '../run/sentence.ts';
import { explainOrderInFrench } from './orders-fr.ts';
import { explainSlipInFrench } from './slips-fr.ts';

const number = new Intl.NumberFormat('fr');
const quoteNames: Readonly<Record<string, string>> = {
  '"': 'Un guillemet',
  "'": 'Une apostrophe',
  '`': 'Un accent grave',
};

/** The explanation of a run’s end in French. */
export function explainInFrench(explanation: Explanation): ExplanationWords {
  switch (explanation.code) {
    case 'completed':
      return words(sentence`Le programme est terminé.`);
    case 'stopped':
      return words(sentence`Le programme a été arrêté.`);
    case 'awaiting-input':
      return words(sentence`Le programme attend une réponse.`);
    case 'timed-out':
      return words(
        sentence`Le programme tournait encore après ${number.format(explanation.seconds)} ${explanation.seconds < 2 ? 'seconde' : 'secondes'}, il a été arrêté.`,
        sentence`Cherche la boucle qui ne finit pas. Qu’est-ce qui doit changer pour que sa condition devienne fausse ?`,
      );
    case 'out-of-memory':
      return words(
        sentence`Le programme a rempli toute la mémoire, il a été arrêté.`,
        sentence`Cherche un tableau ou un texte qui grandit sans fin, souvent dans une boucle.`,
      );
    case 'too-deep':
      return words(
        sentence`Des fonctions se sont appelées les unes dans les autres un trop grand nombre de fois.`,
        sentence`Une fonction qui s’appelle elle-même a besoin d’un cas où elle s’arrête. Lequel est-ce ici ?`,
      );
    case 'flooded-console':
      return words(
        sentence`Le programme affichait sans fin, il a été arrêté. La console garde au plus ${number.format(explanation.limit)} lignes ; la suite est coupée.`,
        sentence`Cherche la boucle qui affiche. Quand doit-elle s’arrêter ?`,
      );
    case 'flooded-drawing':
      return words(
        sentence`Le programme dessinait sans fin, il a été arrêté après ${number.format(explanation.limit)} ordres de dessin.`,
        sentence`Cherche la boucle qui dessine. Quand doit-elle s’arrêter ?`,
      );
    case 'flooded-timers':
      return words(
        sentence`Le programme a préparé trop d’actions pour plus tard, il a été arrêté. La limite est de ${number.format(explanation.limit)} à la fois.`,
        sentence`Cherche un ${code('setTimeout')} ou un ${code('setInterval')} placé dans une boucle.`,
      );
    case 'flooded-questions':
      return words(
        sentence`Le programme a posé ${number.format(explanation.limit)} questions, il a été arrêté : une de plus et il n’en finirait pas.`,
        sentence`Cherche la boucle qui pose la question. Quelle réponse doit l’arrêter ?`,
      );
    case 'crashed':
      return words(
        sentence`La machine qui exécute les programmes s’est arrêtée. Ton texte est toujours là.`,
        sentence`Exécute-le encore une fois. Si cela recommence, montre ce message à l’équipe d’encadrement.`,
      );
    case 'unknown-name':
      return words(
        sentence`Le nom ${code(explanation.name)} n’existe pas ici.`,
        explanation.nearest === null
          ? sentence`Compare son écriture, lettre par lettre, avec l’endroit où il est créé. Si c’est un texte à afficher, il lui faut des guillemets.`
          : sentence`Le plus proche est ${code(explanation.nearest)}. Compare les deux, lettre par lettre.`,
      );
    case 'used-before-created':
      return words(
        sentence`${code(explanation.name)} est utilisé avant l’instruction qui le crée.`,
        sentence`Que se passe-t-il si tu mets d’abord la ligne qui crée ${code(explanation.name)} ?`,
      );
    case 'super-first':
      return words(
        sentence`${code('this')} est utilisé avant l’appel de ${code('super()')}.`,
        sentence`Dans ce constructeur, appelle ${code('super()')} en haut.`,
      );
    case 'constant-changed':
      return words(
        sentence`${code(explanation.name)} est créé avec ${code('const')} : sa valeur ne peut pas changer.`,
        sentence`Si elle doit changer, crée ${code(explanation.name)} avec ${code('let')}. Sinon, choisis un autre nom.`,
      );
    case 'not-a-function':
      return words(
        explanation.callee === null
          ? sentence`Ce qui est appelé avec des parenthèses n’est pas une fonction.`
          : sentence`${code(explanation.callee)} n’est pas une fonction : on ne peut pas l’appeler avec des parenthèses.`,
        sentence`Vérifie son écriture, majuscules comprises, et qu’aucune variable ne porte le même nom.`,
      );
    case 'not-a-constructor':
      return words(
        sentence`Ce qui suit ${code('new')} n’est pas une classe.`,
        sentence`Vérifie le nom, ou appelle la fonction sans ${code('new')}.`,
      );
    case 'class-without-new':
      return words(
        sentence`Une classe est appelée comme une fonction.`,
        sentence`Écris ${code('new')} devant son nom pour créer un objet.`,
      );
    case 'property-of-nothing':
      return words(
        explanation.property === null
          ? sentence`Le programme cherche un élément dans ${code(explanation.value)}, et là il n’y a rien.`
          : explanation.isWrite
            ? sentence`Le programme veut écrire ${code(explanation.property)} dans ${code(explanation.value)}, et là il n’y a rien.`
            : sentence`Le programme cherche ${code(explanation.property)} dans ${code(explanation.value)}, et là il n’y a rien.`,
        sentence`Affiche avec ${code('console.log')} ce qui se trouve devant : à quel moment devait-il recevoir une valeur ?`,
      );
    case 'not-iterable':
      return words(
        sentence`Cette valeur ne se parcourt pas.`,
        sentence`On parcourt un tableau ou un texte. Affiche la valeur avec ${code('console.log')} pour voir ce qu’elle est.`,
      );
    case 'bad-length':
      return words(
        sentence`Cette longueur ou ce nombre de répétitions n’est pas possible.`,
        sentence`Il faut un nombre entier, ni négatif ni immense. Affiche-le avant cette ligne.`,
      );
    case 'bad-digits':
      return words(
        sentence`Ce nombre de chiffres n’est pas possible.`,
        sentence`${code('toFixed')} accepte de 0 à 100.`,
      );
    case 'circular':
      return words(
        sentence`Cet objet se contient lui-même : il ne peut pas devenir un texte.`,
        sentence`Garde dans le texte seulement les propriétés utiles.`,
      );
    case 'bad-json':
      return words(
        sentence`Ce texte n’est pas du JSON complet.`,
        sentence`Affiche-le avant de le lire : les noms et les textes y sont entre guillemets droits.`,
      );
    case 'mixed-bigint':
      return words(
        sentence`Un grand entier (${code('1n')}) et un nombre ne se calculent pas ensemble.`,
        sentence`Écris les deux de la même façon.`,
      );
    case 'own-error':
      return words(
        explanation.message === ''
          ? sentence`Le programme a signalé lui-même une erreur.`
          : sentence`Le programme a signalé lui-même une erreur : ${code(explanation.message)}`,
        sentence`Lis la condition qui mène à ${code('throw')} : pourquoi est-elle vraie ?`,
      );
    case 'thrown-value':
      return words(
        sentence`Le programme a signalé lui-même une erreur : ${code(explanation.message)}`,
        sentence`Lis la condition qui mène à ${code('throw')} : pourquoi est-elle vraie ?`,
      );
    case 'order-needs':
      return explainOrderInFrench(explanation);
    case 'other-error':
      return words(
        sentence`La machine ne peut pas exécuter cette instruction : ${code(explanation.message)}`,
        sentence`Affiche avec ${code('console.log')} les valeurs utilisées ici, avant cette ligne.`,
      );
    case 'unclosed-string': {
      const name = explanation.quote === null ? undefined : quoteNames[explanation.quote];
      return words(
        name === undefined
          ? sentence`Il manque le signe qui ferme un texte. La machine cherche encore où il s’arrête.`
          : sentence`Il manque la fin d’un texte. ${name} ${code(explanation.quote ?? '')} l’ouvre, rien ne le ferme.`,
        sentence`Ferme le texte avec le signe qui l’a ouvert.`,
      );
    }
    case 'unclosed-comment':
      return words(
        sentence`Un commentaire est ouvert et jamais fermé.`,
        sentence`Écris ${code('*/')} à sa fin.`,
      );
    case 'unclosed-regexp':
      return words(
        sentence`La machine lit ici une expression régulière, ouverte par ${code('/')} et jamais fermée.`,
        sentence`Pour diviser, il faut une valeur devant ${code('/')}. Pour un commentaire, écris ${code('//')}.`,
      );
    case 'unexpected-end':
      return words(
        sentence`Le programme s’arrête au milieu d’une instruction ou d’un bloc.`,
        sentence`Compte les ${code('{')} et les ${code('}')}, les ${code('(')} et les ${code(')')} : lequel n’a pas son pareil ?`,
      );
    case 'curly-quote':
      return words(
        sentence`${code(explanation.character)} est un guillemet de traitement de texte : JavaScript ne le connaît pas.`,
        sentence`Remplace-le par un guillemet droit ${code('"')}, au début et à la fin du texte.`,
      );
    case 'unexpected-character':
      return words(
        explanation.character === null
          ? sentence`Il y a ici un signe que JavaScript ne connaît pas.`
          : sentence`JavaScript ne connaît pas le signe ${code(explanation.character)} à cet endroit.`,
        sentence`Efface-le, ou mets-le entre guillemets s’il fait partie d’un texte.`,
      );
    case 'unexpected-token':
      return words(
        sentence`La machine ne s’attendait pas à ${code(explanation.token)} ici.`,
        sentence`Regarde ce qui précède : manque-t-il une valeur, un signe, ou l’autre moitié d’une paire ${code('()')}, ${code('{}')}, ${code('[]')} ?`,
      );
    case 'misspelt-comparison':
      return words(
        sentence`${code(explanation.written)} n’est pas une comparaison.`,
        sentence`Écris ${code(explanation.right)} : le signe égal vient après.`,
      );
    case 'misspelt-keyword':
      return words(
        sentence`La machine ne connaît pas le mot ${code(explanation.written)}.`,
        sentence`En JavaScript, il s’écrit ${code(explanation.right)}.`,
      );
    case 'missing-comma-or-parenthesis':
      return words(
        sentence`Il manque une virgule entre deux valeurs, ou une parenthèse ${code(')')} à la fin.`,
        sentence`Compte les parenthèses ouvertes et fermées sur cette ligne.`,
      );
    case 'words-without-quotes':
    case 'quote-inside-text':
    case 'call-without-parentheses':
    case 'name-with-space':
    case 'maths-sign':
    case 'decimal-comma':
      return explainSlipInFrench(explanation);
    case 'missing-sign':
      return words(
        sentence`Il manque ${code(explanation.sign)} à cet endroit.`,
        /^[)\]}]$/.test(explanation.sign)
          ? sentence`Chaque signe qui ouvre demande un signe qui ferme. Lequel est encore ouvert ?`
          : sentence`Ajoute ${code(explanation.sign)}, puis exécute à nouveau.`,
      );
    case 'missing-end-of-instruction':
      return words(
        sentence`La machine pensait que l’instruction finissait avant cet endroit.`,
        sentence`Manque-t-il un point-virgule, un signe comme ${code('+')}, un guillemet ? Ou un mot de JavaScript est-il écrit autrement ?`,
      );
    case 'reserved-word':
      return words(
        sentence`${code(explanation.word)} est un mot de JavaScript : il ne peut pas servir de nom.`,
        sentence`Choisis un autre nom.`,
      );
    case 'else-without-if':
      return words(
        sentence`Ce ${code('else')} ne suit aucun ${code('if')}.`,
        sentence`Regarde avant lui : une accolade ${code('}')} manque, est en trop, ou un point-virgule suit la condition.`,
      );
    case 'not-assignable':
      return words(
        sentence`À gauche du signe égal, il faut un nom de variable.`,
        sentence`Pour comparer deux valeurs, écris ${code('===')}.`,
      );
    case 'declared-twice':
      return words(
        explanation.name === null
          ? sentence`Un même nom est créé deux fois.`
          : sentence`${code(explanation.name)} est créé deux fois.`,
        sentence`Pour changer sa valeur, écris le nom sans ${code('let')} devant. Pour une autre valeur, choisis un autre nom.`,
      );
    case 'missing-initial-value':
      return words(
        sentence`Un nom créé avec ${code('const')} reçoit sa valeur tout de suite.`,
        sentence`Écris ${code('=')} et la valeur, ou crée-le avec ${code('let')}.`,
      );
    case 'missing-name':
      return words(
        sentence`La machine attend un nom à cet endroit.`,
        sentence`Un nom commence par une lettre, ${code('_')} ou ${code('$')}, et ne contient pas d’espace.`,
      );
    case 'bad-number':
      return words(
        sentence`La machine ne sait pas lire ce nombre.`,
        sentence`Un nom ne peut pas commencer par un chiffre, et un nombre à virgule s’écrit avec un point : ${code('3.5')}.`,
      );
    case 'for-signs':
      return words(
        sentence`Les trois parties de ${code('for')} se séparent par des points-virgules.`,
        sentence`Compare avec ${code('for (let i = 0; i < 3; i++)')}.`,
      );
    case 'outside':
      return words(
        explanation.word === 'return'
          ? sentence`${code('return')} se trouve en dehors de toute fonction.`
          : sentence`${code(explanation.word)} se trouve en dehors de toute boucle.`,
        sentence`Regarde les accolades au-dessus : l’une d’elles ferme peut-être trop tôt.`,
      );
    case 'bad-escape':
      return words(
        sentence`Dans ce texte, ce qui suit ${code('\\')} n’a pas de sens pour la machine.`,
        sentence`Pour écrire une barre oblique inverse, mets-en deux : ${code('\\\\')}.`,
      );
    case 'other-syntax':
      return words(
        sentence`La machine n’arrive pas à lire le programme à cet endroit : ${code(explanation.message)}`,
        sentence`Relis cette ligne et celle d’avant, signe par signe.`,
      );
  }
}

function words(what: Sentence, advice: Sentence | null = null): ExplanationWords {
  return { what, advice };
}
