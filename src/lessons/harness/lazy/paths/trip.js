import { UNEXPECTED } from './answers.js';

/** Most answers that are given in a row to see whether questions ever end; a program that asks 200 is stopped. */
export const PATIENCE = 100;

/** What is known of a program's paths at the start of a walk that may spend `runs` runs, with `play`, which spends one. */
export function makeTrip(run, known, { more = [], depth = 6, runs = 100 }) {
  const trip = {
    compared: [...new Set([...known.compared, ...more.map(String)])],
    listed: known.listed,
    depth,
    left: runs,
    found: [],
    /** The answers of each path that was found. */
    told: new Set(),
    /** Questions without an answer yet. */
    open: new Set(),
    /** What is to be played: questions of new places, answers that may belong to another question, places met before. */
    tasks: { fresh: [], probe: [], again: [] },
    places: new Set(),
    questions: new Set(),
    /** Answers that led from a place to an end, by the place. */
    ways: new Map(),
    /** Whether a place has no end, as far as one question there was followed. */
    judged: new Map(),
    play(given) {
      trip.left -= 1;
      const { lines, error, asked } = run({ inputs: given });
      const waits = error !== null && error.name === 'awaiting-input';
      return { given, lines, waits, error: waits ? null : error, asked };
    },
  };
  return trip;
}

/** Keeps what an answer led to: a path that ended, or a question to be answered in its turn. */
export function keep(trip, state, parent, unexpected) {
  const { given, waits, asked } = state;
  const said = saidSince(parent, state);
  if (!waits) return addPath(trip, state, parent.trail, said, unexpected);
  const question = asked.at(-1);
  const place = JSON.stringify(said);
  const next = { ...state, said, place, trail: [...parent.trail, place] };
  trip.open.add(next);
  if (!trip.places.has(place) && given.length < PATIENCE / 2) trip.tasks.fresh.push(next);
  else if (given.length < trip.depth) trip.tasks.again.push(next);
  trip.places.add(place);
  trip.questions.add(question);
}

/** What a run printed, then what it asked or alerted, after an earlier moment of it; a question that waits is the last. */
export function saidSince(earlier, { lines, asked }) {
  return [...lines.slice(earlier.lines.length), ...asked.slice(earlier.asked.length)];
}

/** Keeps a path that came to an end; `trail` has the places where it was asked. */
export function addPath(trip, { given, lines, error, asked }, trail, ending, unexpected) {
  const told = JSON.stringify(given);
  if (trip.told.has(told)) return;
  trip.told.add(told);
  const flags = { unexpected, cut: false, endless: false };
  trip.found.push({ answers: given, asked, lines, ending, error, ...flags });
  for (const [index, place] of trail.entries()) {
    const way = given.slice(index);
    if (!trip.ways.has(place) || trip.ways.get(place).length > way.length) trip.ways.set(place, way);
  }
}

/** Keeps a path that goes on: after the answers of an `endless` one there is no end, another was not followed. */
export function addOpen(trip, { asked, lines }, answers, endless) {
  trip.found.push({
    answers,
    asked,
    lines,
    ending: [],
    error: null,
    unexpected: answers.at(-1) === UNEXPECTED,
    cut: true,
    endless,
  });
}
