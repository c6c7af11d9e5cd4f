import { foldWord } from '../../format/words.ts';
import { isSpec, join, SCRIPT } from './track-paths.ts';

const REFERENCE =
  /(?:^|[/._-])(proof|exemplar|example|solution|answer|reference|finished|completed|solved|soluci[oó]n|soluzione|solu[cç][aã]o|l(?:ö|oe)sung|corrig[eé]|correction|r[eé]ponse|respuesta)(?:e?s)?(?:[/._-])/iu;
/** What tells an answer's folder or file from the student's, at either end of its name. */
const ANSWER_WORD =
  /^(?:solutions?|answers?|solved|completed?|finished|final)[._-]|[._-](?:solutions?|answers?|solved)(?=[._-])|[._-]?(?:solutions?|answers?|solved|completed?|finished|final|exemplar|responses?)$/i;
/** What tells the student's folder from that of the answer, inside its name. */
const TASK_WORD = /[._-](?:problems?|exercises?|starters?)(?=[._-])/i;
const REFERENCE_ORDER = ['proof', 'exemplar', 'example', 'solution', 'answer', 'reference'];

const SAYS_NOTHING =
  /^(?:|exercises?|problems?|challenges?|questions?|katas?|starters?|start|src|lib|js|tests?|specs?|examples?|references?|index|main)$/i;

/** Files with an answer to the exercise in `root`, best first; more than one only where an answer has several files. */
export function findReferences(
  paths: readonly string[],
  root: string,
  stem: string,
  isOnly: boolean,
): string[] {
  const prefix = root === '' ? '' : `${root}/`;
  const rank = (path: string): number => {
    const word = (REFERENCE.exec(path.slice(prefix.length))?.[1] ?? '').toLowerCase();
    const place = REFERENCE_ORDER.indexOf(word);
    return (place < 0 ? REFERENCE_ORDER.length : place) * 1000 + path.length;
  };
  const beside = paths
    .filter((path) => {
      if (!path.startsWith(prefix) || !SCRIPT.test(path) || isSpec(path)) return false;
      const own = path.slice(prefix.length);
      // A word in the exercise's own name says nothing of the file, unless it is the whole name.
      const isWhole = REFERENCE.exec(`/${stem}.`)?.[0] === `/${stem}.`;
      const told = isWhole ? own : own.replaceAll(stem, '');
      const isAnswer = own.startsWith('.meta/') || REFERENCE.test(`/${told}`);
      if (own.includes('node_modules/') || !isAnswer) return false;
      return isOnly || foldWord(own).includes(foldWord(stem));
    })
    .toSorted((a, b) => rank(a) - rank(b));
  return (beside.length > 0 ? beside : findFarReferences(paths, root, stem, isOnly)).slice(0, 1);
}

/** True for a path in a tree of answers: `completed_exercises/add/test.js`. */
export function inAnswers(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => ANSWER_WORD.test(folder));
}

/** What the paths of one exercise have in common in every tree of a track. */
export function sameExercise(path: string): string {
  return path
    .replace(SCRIPT, '')
    .split('/')
    .map((part) => part.replace(ANSWER_WORD, '').replace(TASK_WORD, ''))
    .filter((part) => !SAYS_NOTHING.test(part))
    .join('/');
}

/** Answers in a tree of their own, beside that of the exercises: `solutions/day-1/add.js` for `exercises/day-1/add.js`. */
function findFarReferences(paths: readonly string[], root: string, stem: string, isOnly: boolean): string[] {
  const own = sameExercise(root);
  const wanted = new Set(
    [sameExercise(join(root, stem)), own, sameExercise(join(root, 'index'))].filter((path) => path !== ''),
  );
  const answers = paths.filter(
    (path) =>
      SCRIPT.test(path) &&
      !isSpec(path) &&
      !(root !== '' && path.startsWith(`${root}/`)) &&
      !path.includes('node_modules/') &&
      /(?:solution|answer|solved|complete|final|exemplar|reference|response)/i.test(path),
  );
  const named = answers.filter((path) => wanted.has(sameExercise(path)));
  if (named.length > 0 || !isOnly || own === '') return named;
  // A folder of the same name with one file in it has the answer, whatever that is called.
  const inside = answers.filter((path) => sameExercise(path.slice(0, path.lastIndexOf('/'))) === own);
  return inside.length === 1 ? inside : [];
}
