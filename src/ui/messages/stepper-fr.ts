import type {
  Doer,
  NamedText,
  ObjectKind,
  StepEffect,
  StepEvent,
} from '../../sandbox/trace/story/step-story.ts';
import { code, joined, parseSentence, sentence } from '../run/sentence.ts';
import type { Sentence } from '../run/sentence.ts';
import { plainValue } from '../stepper/state/plain-value.ts';

const number = new Intl.NumberFormat('fr');

const THE_SAME: Readonly<Record<ObjectKind, string>> = {
  array: 'le même tableau',
  map: 'la même Map',
  set: 'le même Set',
  object: 'le même objet',
};

/** What a step did, in French. */
export function tellEventInFrench(event: StepEvent): Sentence {
  switch (event.kind) {
    case 'named':
      return tellNamed(event);
    case 'turn': {
      const now = joined(being(event.name, event.value), sentence`.`);
      return event.turn === null
        ? joined(sentence`Un tour de boucle commence : `, now)
        : joined(sentence`Tour ${number.format(event.turn)} de la boucle : `, now);
    }
    case 'tested':
      return tellTest(event);
    case 'switched':
      return joined(
        sentence`${code('switch')} cherche le cas qui correspond à `,
        naming(event.value),
        sentence`.`,
      );
    case 'called': {
      const given = tellGiven(event.given);
      const start = event.isConstructor
        ? sentence`Un objet se construit`
        : joined(who(event.who), sentence` est appelée`);
      return given === null ? joined(start, sentence`.`) : joined(start, sentence` : `, given, sentence`.`);
    }
    case 'returned':
      if (event.isBeforeFinally)
        return event.value === null
          ? joined(who(event.who), sentence` va se terminer ; son bloc ${code('finally')} passe d’abord.`)
          : joined(
              who(event.who),
              sentence` s’apprête à renvoyer `,
              naming(event.value),
              sentence` ; son bloc ${code('finally')} passe d’abord.`,
            );
      if (event.value === null) return joined(who(event.who), sentence` se termine sans rien renvoyer.`);
      return joined(who(event.who), sentence` renvoie `, naming(event.value), sentence`.`);
    case 'put':
      if (event.value === null) return sentence`${code(event.target)} est effacé.`;
      if (event.isSame) return joined(being(event.target, event.value, ' toujours'), sentence`.`);
      return joined(being(event.target, event.value, ' maintenant'), tellBefore(event.before));
    case 'printed':
      return joined(sentence`${code(event.by)} affiche `, tellLines(event.lines));
    case 'drew':
      return sentence`${code(event.source)} agit sur le dessin.`;
    case 'evaluated':
      return event.value === null
        ? sentence`${code(event.source)} est exécuté.`
        : joined(sentence`${code(event.source)} donne `, naming(event.value), sentence`.`);
    case 'threw':
      return joined(
        sentence`${code('throw')} lance `,
        naming(event.value),
        sentence` et interrompt la suite.`,
      );
    case 'caught':
      return event.name === null
        ? sentence`${code('catch')} attrape l’erreur.`
        : joined(sentence`${code('catch')} attrape l’erreur : `, being(event.name, event.value), sentence`.`);
    case 'paused':
      if (event.by === 'await')
        return joined(who(event.who), sentence` attend la réponse, à ${code('await')}.`);
      return event.value === null
        ? joined(who(event.who), sentence` se met en pause à ${code('yield')}.`)
        : joined(
            who(event.who),
            sentence` donne `,
            naming(event.value),
            sentence` avec ${code('yield')}, puis se met en pause.`,
          );
    case 'resumed':
      return event.value === null
        ? joined(who(event.who), sentence` reprend après ${code(event.by)}.`)
        : joined(
            who(event.who),
            sentence` reprend : ${code(event.by)} donne `,
            naming(event.value),
            sentence`.`,
          );
  }
}

/** What a step did besides, in French. */
export function tellEffectInFrench(effect: StepEffect): Sentence {
  if (effect.kind === 'output') return joined(sentence`La console affiche `, tellLines(effect.lines));
  const { name, method, before, now, value, of } = effect;
  const by = method === null ? sentence`` : sentence`Avec ${code(method)}, `;
  if (now === before) return joined(by, sentence`${code(name)} contient maintenant ${code(value)}.`);
  const verb = now > before ? 'gagne' : 'perd';
  const much = entries(Math.abs(now - before), of);
  return joined(by, sentence`${code(name)} ${verb} ${much} : ${code(value)}.`);
}

function tellNamed(event: StepEvent & { readonly kind: 'named' }): Sentence {
  const { name, value, shared } = event;
  if (event.isSame) return joined(being(name, value, ' toujours'), sentence`.`);
  if (shared !== null)
    return sentence`${code(name)} désigne ${THE_SAME[shared.of]} que ${code(shared.name)}.`;
  if (event.before === null) return joined(being(name, value), sentence`.`);
  return joined(being(name, value, ' maintenant'), tellBefore(event.before));
}

/** “n vaut 3”, “f désigne une fonction”; `adverb` comes behind the verb, with its space. */
function being(name: string, value: string, adverb = ''): Sentence {
  const verb = plainValue(value) === null ? 'vaut' : 'désigne';
  return joined(sentence`${code(name)} ${verb}${adverb} `, naming(value, name));
}

/** A value in the middle of a sentence: as it is written, or in words. What is called like `known` needs no name. */
function naming(value: string, known = ''): Sentence {
  const plain = plainValue(value);
  if (plain === null) return sentence`${code(value)}`;
  if (plain.kind === 'promise') return sentence`une promesse, une réponse à attendre`;
  const word = plain.kind === 'class' ? 'classe' : 'fonction';
  const isNamed = plain.name !== '' && plain.name !== known;
  return isNamed ? sentence`la ${word} ${code(plain.name)}` : sentence`une ${word}`;
}

function tellBefore(before: string | null): Sentence {
  return before === null ? sentence`.` : joined(sentence` ; avant, c’était `, naming(before), sentence`.`);
}

function tellTest(event: StepEvent & { readonly kind: 'tested' }): Sentence {
  const { isTrue, leads, source, value } = event;
  const verdict = isTrue ? 'vraie' : 'fausse';
  const test =
    value === null
      ? sentence`la condition ${code(source)} est ${verdict} : `
      : joined(
          sentence`la condition ${code(source)} ${plainValue(value) === null ? 'vaut' : 'est'} `,
          naming(value),
          sentence`, ce qui compte comme ${isTrue ? 'vrai' : 'faux'} : `,
        );
  const sides = tellGiven(event.sides);
  const start = sides === null ? sentence`` : joined(sides, sentence` ; `);
  return capital(joined(start, test, parseSentence(`${tellLead(leads, isTrue)}.`)));
}

function tellLead(leads: (StepEvent & { readonly kind: 'tested' })['leads'], isTrue: boolean): string {
  switch (leads.kind) {
    case 'if':
      if (isTrue) return 'la suite de `if` s’exécute';
      return leads.hasElse ? 'on passe à `else`' : 'la suite de `if` est sautée';
    case 'choice':
      return isTrue
        ? 'la valeur avant les deux-points est choisie'
        : 'la valeur après les deux-points est choisie';
    case 'loop':
      if (!isTrue) return leads.isFirst ? 'la boucle ne fait aucun tour' : 'la boucle s’arrête';
      if (leads.turn !== null) return `le tour ${number.format(leads.turn)} commence`;
      return leads.isFirst ? 'la boucle commence' : 'la boucle continue';
  }
}

function tellGiven(given: readonly NamedText[]): Sentence | null {
  if (given.length === 0) return null;
  return joined(
    ...given.map(({ name, value }, index) =>
      joined(sentence`${index === 0 ? '' : ', '}`, being(name, value)),
    ),
  );
}

function tellLines(lines: readonly string[]): Sentence {
  const shown = lines.map((line, index) =>
    joined(
      sentence`${index === 0 ? '' : ', puis '}`,
      line === '' ? sentence`une ligne vide` : sentence`${code(cut(line))}`,
    ),
  );
  return joined(...shown, sentence`.`);
}

function cut(line: string): string {
  const text = line.replace(/\s+/g, ' ');
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}

function who(one: Doer): Sentence {
  switch (one.kind) {
    case 'program':
      return sentence`Le programme`;
    case 'named':
      return sentence`La fonction ${code(one.name)}`;
    case 'nameless':
      return sentence`La fonction sans nom de la ligne ${number.format(one.line)}`;
  }
}

/** Names one after the other, as code. */
function listed(names: readonly string[]): Sentence {
  return joined(
    ...names.map((name, index) =>
      joined(
        sentence`${index === 0 ? '' : index === names.length - 1 ? ' et ' : ', '}`,
        sentence`${code(name)}`,
      ),
    ),
  );
}

function entries(count: number, of: ObjectKind): string {
  const noun = { array: 'valeur', set: 'valeur', map: 'clé', object: 'propriété' }[of];
  return `${number.format(count)} ${noun}${count > 1 ? 's' : ''}`;
}

function capital({ texts, codes }: Sentence): Sentence {
  const [first = '', ...others] = texts;
  return { texts: [first.charAt(0).toUpperCase() + first.slice(1), ...others], codes };
}

/** Words of the state of a recorded run, in French: the source of all languages. */
export const stepperFr = {
  event: tellEventInFrench,
  effect: tellEffectInFrench,
  state: {
    label: 'Où en est le programme',
    calls: 'Appels en cours',
    colon: ' : ',
    program: 'Programme',
    nameless: (line: number) => `fonction sans nom, ligne ${number.format(line)}`,
    newObject: 'nouvel objet',
    turn: (turn: number, line: number) =>
      `tour ${number.format(turn)} de la boucle, ligne ${number.format(line)}`,
    moreCalls: (count: number) =>
      count < 2 ? 'et un appel de plus' : `et ${number.format(count)} appels de plus`,
    noNames: 'Aucun nom n’a de valeur pour l’instant.',
    functions: 'Fonctions',
    around: 'Noms d’une fonction autour',
    changed: 'vient de changer',
    before: (value: string) => `avant : ${value}`,
    showAll: 'Tout montrer',
    nothingChanged: 'Rien de plus à montrer à cette étape.',
    same: (name: string, of: ObjectKind, call: string | null) => {
      const same = sentence`${THE_SAME[of]} que ${code(name)}`;
      return call === null ? same : joined(same, sentence`, dans ${code(call)}`);
    },
    keeps: 'fonction qui garde',
    valueFrom: 'aller à l’étape qui a donné cette valeur',
    boxes: {
      label: (name: string) => `Cases de ${name}`,
      from: (name: string, index: number) =>
        `aller à l’étape qui a rempli la case ${number.format(index)} de ${name}`,
      entries: (name: string) => `Ce que contient ${name}`,
      rows: (name: string) => `Lignes de ${name}`,
      empty: 'case vide',
      behind: 'pas de case ici',
      changed: 'vient de changer',
      none: 'vide',
      cut: (count: number) => `… ${number.format(count)} …`,
    },
    diagram: {
      title: 'Schéma des références',
      kinds: { array: 'tableau', map: 'Map', set: 'Set', object: 'objet' },
      same: (paths: readonly string[], of: ObjectKind) =>
        joined(listed(paths), sentence` désignent ${THE_SAME[of]}.`),
      noneShared: 'Chaque tableau et chaque objet a un seul nom ici.',
      cut: (count: number) =>
        count < 2
          ? 'Un objet de plus n’est pas dessiné.'
          : `${number.format(count)} objets de plus ne sont pas dessinés.`,
    },
    history: {
      title: (name: string, count: number) =>
        count < 2
          ? `Histoire de ${name} : une étape`
          : `Histoire de ${name} : ${number.format(count)} étapes`,
      step: (step: number, line: number) => `étape ${number.format(step)}, ligne ${number.format(line)}`,
      before: (count: number) => (count < 2 ? 'une étape avant' : `${number.format(count)} étapes avant`),
      after: (count: number) => (count < 2 ? 'une étape après' : `${number.format(count)} étapes après`),
    },
    cut: (count: number) =>
      count < 2 ? 'et une valeur de plus' : `et ${number.format(count)} valeurs de plus`,
  },
};

/** The shape that every language fills. */
export type StepperMessages = typeof stepperFr;
