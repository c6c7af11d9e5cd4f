/** An answer that no program offers. */
const UNEXPECTED = '???';

/**
 * Makes `paths`, which plays a program that asks questions in every way that it knows: each question gets every answer
 * that the program's text compares with, `more`, and one that nobody expects. A path is `{ answers, lines, ending, error,
 * unexpected, cut }`: `ending` is what was printed after the last answer, `unexpected` says that this answer was the one
 * that nobody expects, `cut` that the path was longer than `depth`. At most `runs` runs are spent, the short paths first; a walk that was done is remembered.
 */
export function makePaths(run, known) {
  const done = new Map();
  return (options = {}) => {
    const key = JSON.stringify(options);
    if (!done.has(key)) done.set(key, walk(run, known, options));
    return [...done.get(key)];
  };
}

function walk(run, known, { more = [], depth = 6, runs = 100 }) {
  const answers = [...new Set([...known, ...more.map(String)])];
  const found = [];
  let left = runs;
  const play = (given) => {
    left -= 1;
    const { lines, error, asked } = run({ inputs: given });
    const waits = error !== null && error.name === 'awaiting-input';
    return { given, lines, waits, error: waits ? null : error, asked };
  };
  const waiting = [];
  const keep = (state, before, unexpected) => {
    if (state.waits && state.given.length < depth) waiting.push({ state, heard: before });
    else {
      const { given, lines, error, waits } = state;
      found.push({ answers: given, lines, ending: lines.slice(before), error, unexpected, cut: waits });
    }
  };
  keep(play([]), 0, false);
  while (waiting.length > 0 && left > 0) {
    const { state, heard } = waiting.shift();
    const surprised = play([...state.given, UNEXPECTED]);
    keep(surprised, state.lines.length, true);
    const offer = tokens([state.asked.at(-1) ?? '', ...state.lines.slice(heard)].join(' '));
    for (const answer of answers) {
      if (left <= 0) break;
      const next = play([...state.given, answer]);
      // An answer to another question is met as a surprise is.
      if (offer.includes(tokens(answer)) || !sameAfter(next, surprised))
        keep(next, state.lines.length, false);
    }
  }
  return found;
}

/** Words without case and accents, each between spaces. */
function tokens(text) {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

function sameAfter(a, b) {
  const tell = ({ lines, waits, error, asked }) => JSON.stringify([lines, waits, error, asked]);
  return tell(a) === tell(b);
}
