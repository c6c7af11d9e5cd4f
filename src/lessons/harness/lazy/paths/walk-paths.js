import { answersAt, UNEXPECTED } from './answers.js';
import { follow, followOne, sample } from './follow-questions.js';
import { keep, makeTrip } from './trip.js';

/** Part of the runs that is kept to follow what the walk has left open. */
const KEPT = 0.4;

/**
 * Makes `paths`, which plays a program that asks questions in every way that it knows: each question gets every answer
 * that the program's text compares with (`known.compared`) or offers (`known.listed`), `more`, and one that nobody expects.
 *
 * A path is `{ answers, asked, lines, ending, error, unexpected, cut, endless }`: `ending` is what was printed after the last
 * answer, then what alerts said; `unexpected` says that this answer was the one that nobody expects. Beyond `depth` answers,
 * where questions come again, a path is followed by long rows of answers: it is told as it ended. After the answers of an
 * `endless` path none of them led to an end. A path that is only `cut` was not followed, as the runs were used up.
 *
 * About `runs` runs are spent, the short paths first; a walk that was done is remembered.
 */
export function makePaths(run, known) {
  const done = new Map();
  return (options = {}) => {
    const key = JSON.stringify(options);
    if (!done.has(key)) done.set(key, walk(run, known, options));
    return [...done.get(key)];
  };
}

function walk(run, known, options) {
  const trip = makeTrip(run, known, options);
  const kept = Math.floor(trip.left * KEPT);
  keep(trip, trip.play([]), { lines: [], asked: [], trail: [] }, false);
  explore(trip, kept);
  sample(trip);
  explore(trip, kept / 2);
  follow(trip);
  return trip.found.sort((a, b) => a.answers.length - b.answers.length);
}

/** Plays on, new places first, until `reserve` runs are left. */
function explore(trip, reserve) {
  const { fresh, probe, again } = trip.tasks;
  while (trip.left > reserve) {
    const state = fresh.shift();
    const tries = state === undefined ? probe.shift() : undefined;
    if (state !== undefined) expand(trip, state, reserve);
    else if (tries !== undefined) tries();
    else {
      const other = again.shift();
      if (other === undefined) return;
      // Where no answers lead to an end, playing each of them would find none either.
      if (!isVain(trip, other)) expand(trip, other, reserve);
    }
  }
}

/** Plays every answer at a question. */
function expand(trip, state, reserve) {
  trip.open.delete(state);
  const surprised = trip.play([...state.given, UNEXPECTED]);
  keep(trip, surprised, state, true);
  const { offered, doubtful } = answersAt(trip, state);
  for (const answer of offered) keep(trip, trip.play([...state.given, answer]), state, false);
  // An answer to another question is met as a surprise is.
  const probe = () => {
    for (const answer of doubtful) {
      if (trip.left <= reserve) return;
      const next = trip.play([...state.given, answer]);
      if (!sameAfter(next, surprised)) keep(trip, next, state, false);
    }
  };
  if (offered.length === 0) probe();
  else trip.tasks.probe.push(probe);
}

/** Whether the place of a question was followed in every way, from here or from elsewhere, and in vain. */
function isVain(trip, state) {
  const { judged } = trip;
  if (!judged.has(state.place)) judged.set(state.place, followOne(trip, state, false));
  return judged.get(state.place) === true;
}

function sameAfter(a, b) {
  const tell = ({ lines, waits, error, asked }) => JSON.stringify([lines, waits, error, asked]);
  return tell(a) === tell(b);
}
