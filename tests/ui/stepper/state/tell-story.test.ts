import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Runner } from '../../../../src/sandbox/workers/runner-pool.ts';
import { Closures } from '../../../../src/sandbox/trace/weave/closures.ts';
import { describeStep } from '../../../../src/sandbox/trace/story/describe-step.ts';
import { stepperWords } from '../../../../src/ui/stepper/state/stepper-words.ts';
import { tellStory } from '../../../../src/ui/stepper/state/tell-story.ts';
import { plainSentence } from '../../../../src/ui/run/sentence.ts';
import { aThreadRunner } from '../../../sandbox/a-runner.ts';
import { generateProgram } from '../../../sandbox/trace/generate-program.ts';
import { aTimeline } from '../../../sandbox/trace/a-recording.ts';

let runner: Runner;
beforeAll(async () => {
  runner = await aThreadRunner();
});
afterAll(() => {
  runner.dispose();
});

/** The sentences of a program's steps, with plain spaces. */
async function tell(program: string, language = 'fr'): Promise<string[]> {
  const timeline = await aTimeline(runner, program);
  const words = stepperWords(language);
  const closures = new Closures(timeline);
  return Array.from({ length: timeline.length }, (_, step) => {
    const story = describeStep(timeline, step, closures);
    return story === null ? '' : plainSentence(tellStory(story, words)).replace(/[\u00A0\u202F]/g, ' ');
  });
}

describe('what a step did', () => {
  test('a loop says its turns, what its test compares, and its end', async () => {
    expect(await tell('for (let i = 1; i < 3; i++) { const carre = i * i; }')).toEqual([
      'i vaut 1.',
      'i vaut 1 ; la condition i < 3 est vraie : le tour 1 commence.',
      'carre vaut 1.',
      'i vaut maintenant 2 ; avant, c’était 1.',
      'i vaut 2 ; la condition i < 3 est vraie : le tour 2 commence.',
      'carre vaut 4.',
      'i vaut maintenant 3 ; avant, c’était 2.',
      'i vaut 3 ; la condition i < 3 est fausse : la boucle s’arrête.',
    ]);
  });

  test('a loop may make no turn, and one without a test in it has no count', async () => {
    expect(await tell('while (false) {}')).toEqual([
      'La condition false est fausse : la boucle ne fait aucun tour.',
    ]);
    const told = await tell(
      'let n = 0; for (;;) { while (n < 9) { n++; if (n % 3 === 0) break } if (n > 8) break }',
    );
    expect(told.filter((sentence) => sentence.includes('tour'))).toEqual([]);
  });

  test('turns of an inner loop are counted anew in each turn of the outer one, also after a break', async () => {
    const told = await tell(
      'for (const a of [1, 2]) { for (let b = 0; b < 5; b++) { if (b === 1) break } let k = 0; do { k++ } while (k < 2) }',
    );
    expect(told.flatMap((one) => /[Tt]our \d/.exec(one)?.[0] ?? [])).toEqual([
      'Tour 1',
      'tour 1',
      'tour 2',
      'tour 2',
      'Tour 2',
      'tour 1',
      'tour 2',
      'tour 2',
    ]);
  });

  test('a call says its arguments, and its result when it has one', async () => {
    expect(
      await tell('function somme(a, b) { return a + b } const r = somme(2, 3); function rien() {} rien();'),
    ).toEqual([
      'La fonction somme est appelée : a vaut 2, b vaut 3.',
      'La fonction somme renvoie 5.',
      'r vaut 5.',
      'La fonction rien est appelée.',
      'La fonction rien se termine sans rien renvoyer.',
      'rien() est exécuté.',
    ]);
  });

  test('a second name of an array is told as such, and what one of them changes', async () => {
    expect(await tell('const a = [1]; const b = a; b.push(2); a[0] = 5; b.pop(); a.sort();')).toEqual([
      'a vaut [1].',
      'b désigne le même tableau que a.',
      'Avec push, a gagne 1 valeur : [1, 2].',
      'a[0] vaut maintenant 5 ; avant, c’était 1.',
      'Avec pop, a perd 1 valeur : [5].',
      'a.sort() donne [5].',
    ]);
  });

  test('a setter may have seen to something else: nothing is claimed', async () => {
    const program =
      'class A { set v(x) {} } const a = new A(); a.v = 3; const f = Object.freeze({ n: 1 }); f.n = 2;';
    const told = await tell(program);
    expect(told).toContain('a.v = 3 est exécuté.');
    expect(told.at(-1)).toBe('f.n vaut toujours 1.');
  });

  test('an error is thrown and caught, and a result waits for finally', async () => {
    expect(
      await tell(
        'function f() { try { return 1 } finally { console.log("fin") } } f(); try { throw new Error("boum") } catch (e) {}',
      ),
    ).toEqual([
      'La fonction f est appelée.',
      'La fonction f s’apprête à renvoyer 1 ; son bloc finally passe d’abord.',
      'console.log affiche fin.',
      'f() donne 1.',
      'throw lance Error: boum et interrompt la suite.',
      'catch attrape l’erreur : e vaut Error: boum.',
    ]);
  });

  test('generators and async functions pause and go on', async () => {
    expect(
      await tell(
        'function* g() { yield 1 } for (const x of g()) ; async function f() { const r = await 2; } f();',
        'en',
      ),
    ).toEqual([
      'The function g is called.',
      'The function g gives 1 with yield, then pauses.',
      'Turn 1 of the loop: x is 1.',
      'The function g goes on after yield.',
      'The function g ends without returning anything.',
      'The function f is called.',
      'The function f waits for the answer, at await.',
      'f() gives a promise, an answer to wait for.',
      'The function f goes on: await gives 2.',
      'r is 2.',
      'The function f ends without returning anything.',
    ]);
  });

  test('functions, classes and promises are told in words, not as the console writes them', async () => {
    const told = await tell(
      `const dit = (x) => x; class Chat {} let f = dit; f = Chat; f = 1; const o = { m: 1 }; o.m = dit; o.m = Promise.resolve(1);
function garde(g) { return g } garde(dit); garde(Chat); for (const h of [dit]) { if (h) {} } const sans = [() => 1][0];`,
    );
    expect(told).toEqual([
      'dit désigne une fonction.',
      'Chat désigne une classe.',
      'f désigne la fonction dit.',
      'f désigne maintenant la classe Chat ; avant, c’était la fonction dit.',
      'f vaut maintenant 1 ; avant, c’était la classe Chat.',
      'o vaut { m: 1 }.',
      'o.m désigne maintenant la fonction dit ; avant, c’était 1.',
      'o.m désigne maintenant une promesse, une réponse à attendre ; avant, c’était la fonction dit.',
      'La fonction garde est appelée : g désigne la fonction dit.',
      'La fonction garde renvoie la fonction dit.',
      'garde(dit) donne la fonction dit.',
      'La fonction garde est appelée : g désigne la classe Chat.',
      'La fonction garde renvoie la classe Chat.',
      'garde(Chat) donne la classe Chat.',
      'Tour 1 de la boucle : h désigne la fonction dit.',
      'La condition h est la fonction dit, ce qui compte comme vrai : la suite de if s’exécute.',
      'sans désigne une fonction.',
    ]);
  });

  test('a function without a name is told by the name that calls it, where that is the very one that runs', async () => {
    const told = await tell(`function compteur(pas) {
  let n = 0;
  return function () {
    n += pas;
    return n;
  };
}
const parDeux = compteur(2);
const parTrois = compteur(3);
console.log(parDeux() + parTrois());
const twin = parDeux;
twin();
[5].map((x) => x + parTrois());`);
    expect(told.filter((each) => /appelée|renvoie/.test(each))).toEqual([
      'La fonction compteur est appelée : pas vaut 2.',
      'La fonction compteur renvoie une fonction.',
      'La fonction compteur est appelée : pas vaut 3.',
      'La fonction compteur renvoie une fonction.',
      'La fonction parDeux est appelée.',
      'La fonction parDeux renvoie 2.',
      'La fonction parTrois est appelée.',
      'La fonction parTrois renvoie 3.',
      // Two names for one function: neither is told.
      'La fonction sans nom de la ligne 3 est appelée.',
      'La fonction sans nom de la ligne 3 renvoie 4.',
      'La fonction sans nom de la ligne 13 est appelée : x vaut 5.',
      'La fonction parTrois est appelée.',
      'La fonction parTrois renvoie 6.',
      'La fonction sans nom de la ligne 13 renvoie 11.',
    ]);
  });

  test('what a generator or a list hands out is told by its kind, not as an empty object', async () => {
    const told = await tell(
      'function* g() {}\nconst i = g();\nconst v = [4].values();\nclass A {}\nconst a = new A();',
    );
    expect(told).toEqual([
      'i vaut Generator {}.',
      'v vaut Array Iterator {}.',
      'A désigne une classe.',
      'a vaut A {}.',
    ]);
  });

  test('an index below 0 is told as it is written', async () => {
    const told = await tell(
      'let mot = "avant";\nconst t = [3];\nt[-1] = 5;\ndelete t[-1];\nt[-2] = 6;\nconsole.log(mot);',
    );
    expect(told).toEqual([
      'mot vaut "avant".',
      't vaut [3].',
      't[-1] = 5 est exécuté.',
      't[-1] est effacé.',
      'delete t[-1] donne true.',
      't[-2] = 6 est exécuté.',
      'console.log affiche avant.',
    ]);
  });

  test('no sentence has more than 25 words beside the program’s own', async () => {
    for (const seed of [1, 2, 3]) {
      const timeline = await aTimeline(runner, generateProgram(seed));
      for (let step = 0; step < timeline.length; step++) {
        const story = describeStep(timeline, step);
        if (story === null) throw new Error('A step has no story.');
        for (const language of ['fr', 'en']) {
          const { event, effect } = stepperWords(language);
          const told = [event(story.event), ...story.effects.map((one) => effect(one))];
          for (const { texts } of told)
            expect(texts.join(' ').match(/[\p{L}\p{N}’]+/gu)?.length ?? 0).toBeLessThanOrEqual(25);
        }
      }
    }
  });
});
