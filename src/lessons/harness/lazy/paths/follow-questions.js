import { answersAt, UNEXPECTED } from './answers.js';
import { addOpen, addPath, keep, PATIENCE, saidSince } from './trip.js';

/** What a story may wait for without saying so in its text. */
const USUAL = [
  'oui',
  'non',
  'yes',
  'no',
  'stop',
  'fin',
  'end',
  '',
  ...'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnopqrst',
];
/** What a game of guessing waits for. */
const NUMBERS = Array.from({ length: PATIENCE }, (_, index) => String(index));

/** Looks for an end behind each question that the walk has left open, one of each place first. */
export function follow(trip) {
  const places = new Map();
  for (const state of trip.open) places.set(state.place, [...(places.get(state.place) ?? []), state]);
  const turns = [...places.values()].flatMap((states) => states.map((state, turn) => ({ state, turn })));
  turns.sort((a, b) => a.turn - b.turn);
  const verdicts = new Map([...places.keys()].map((place) => [place, { ends: 0, endless: 0 }]));
  const endless = [];
  const unknown = [];
  for (const { state } of turns) {
    const verdict = verdicts.get(state.place);
    const isKnown = trip.judged.get(state.place) === true;
    // Where one was followed in vain in every way, others get the first way only.
    const isEndless = followOne(trip, state, (isKnown || verdict.endless > 0) && verdict.ends === 0);
    if (isEndless === null) unknown.push(state);
    else if (isEndless) endless.push(state);
    if (isEndless !== null) verdict[isEndless ? 'endless' : 'ends'] += 1;
  }
  for (const state of unknown) {
    const { ends, endless: vain } = verdicts.get(state.place);
    if (vain === 0 || ends > 0) addOpen(trip, state, state.given, false);
  }
  const living = new Set(
    trip.found.flatMap(({ answers }) =>
      answers.map((_, index) => JSON.stringify(answers.slice(0, index + 1))),
    ),
  );
  const told = new Set();
  for (const state of endless) {
    // The way there is told as far as something else could still have happened.
    const ends = state.given.map((_, index) => state.given.slice(0, index + 1));
    const given = ends.find((part) => !living.has(JSON.stringify(part))) ?? state.given;
    if (!told.has(JSON.stringify(given))) addOpen(trip, trip.play(given), given, true);
    told.add(JSON.stringify(given));
  }
}

/** Whether no row of answers ends what is asked from here on; null when there was no run left to know. */
export function followOne(trip, state, isHasty) {
  for (const plan of plansFor(trip, state).slice(0, isHasty ? 1 : undefined)) {
    if (trip.left <= 0) return null;
    if (playRow(trip, state, plan, () => true)) return false;
  }
  return true;
}

/**
 * Plays whole rows of answers from the start, as a quiz counts in silence: those that the text has, in its order, and each
 * by itself. Only endings that no other path had are kept.
 */
export function sample(trip) {
  const { compared, listed, found, open } = trip;
  const longest = Math.max(0, ...found.map(({ answers }) => answers.length));
  if (longest < 2 && open.size === 0) return;
  const start = { given: [], lines: [], asked: [''], trail: [] };
  const asked = new Set([...found, ...open].flatMap((path) => path.asked));
  const own = listed.filter((text) => !asked.has(text));
  for (const row of [
    compared,
    own,
    ...[...new Set([...compared, ...own])].slice(0, 4).map((answer) => [answer]),
  ]) {
    if (trip.left <= 0) return;
    const isNew = ({ error }, ending) => {
      const tell = (last, fault) => JSON.stringify([last, fault === null ? '' : fault.name]);
      const told = tell(ending, error);
      return trip.found.every((path) => tell(path.ending, path.error) !== told);
    };
    if (row.length > 0) playRow(trip, start, repeat(row), isNew);
  }
}

/** Rows of answers that may lead to an end from a question: one that did elsewhere, then others in many orders. */
function plansFor(trip, state) {
  const { offered, doubtful } = answersAt(trip, state);
  const all = [...new Set([...offered, ...doubtful, ...trip.listed])];
  const own = all.length === 0 ? [UNEXPECTED] : all;
  const way = trip.ways.get(state.place) ?? [];
  const letters = [...own.join('')];
  let seed = 1;
  const mixed = (list) =>
    repeat(list).map(() => {
      seed = (seed * 48271) % 2147483647;
      return list[seed % list.length];
    });
  return [
    [...way, ...repeat([...own, UNEXPECTED])],
    mixed([...own, UNEXPECTED]),
    mixed(offered.length > 1 ? offered : own),
    repeat([...USUAL, UNEXPECTED]),
    NUMBERS,
    // The empty text, when it is the only answer, has no letters.
    ...(letters.length === 0 ? [] : [repeat(letters)]),
  ];
}

/** Plays a row of answers from a state; a path that ends and is wanted is kept. Answers whether it ended. */
function playRow(trip, state, row, isWanted) {
  const given = [...state.given, ...row].slice(0, PATIENCE + state.given.length);
  const end = trip.play(given);
  discover(trip, state, given, end);
  if (end.waits) return false;
  // As many answers were taken as questions were asked, but for alerts.
  const alerts = state.asked.length - state.given.length - 1;
  let taken = Math.max(state.given.length + 1, Math.min(given.length, end.asked.length - alerts));
  let before = trip.play(given.slice(0, taken - 1));
  while (!before.waits && taken > state.given.length + 1) {
    taken -= 1;
    before = trip.play(given.slice(0, taken - 1));
  }
  const ending = saidSince(before.waits ? before : state, end);
  const isUnexpected = given[taken - 1] === UNEXPECTED;
  if (isWanted(end, ending))
    addPath(trip, { ...end, given: given.slice(0, taken) }, state.trail, ending, isUnexpected);
  return true;
}

/** A question that only a long row of answers leads to is one more place to play from. */
function discover(trip, state, given, { asked }) {
  const at = asked.findIndex(
    (question, index) => index > state.given.length && !trip.questions.has(question),
  );
  if (at < 0 || trip.left < 2) return;
  const [before, there] = [trip.play(given.slice(0, at - 1)), trip.play(given.slice(0, at))];
  const between = Array.from({ length: Math.max(0, at - state.trail.length) }, () => null);
  if (there.waits)
    keep(trip, there, { ...before, trail: [...state.trail, ...between] }, given[at - 1] === UNEXPECTED);
}

/** A row of the longest length that repeats a list. */
function repeat(list) {
  return Array.from({ length: PATIENCE }, (_, index) => list[index % list.length]);
}
