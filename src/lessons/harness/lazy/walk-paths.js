/** An answer that no program offers. */
const UNEXPECTED = '???';
/** Most answers that are given in a row to see whether questions ever end; a program that asks 200 is stopped. */
const PATIENCE = 100;
/** Part of the runs that is kept to follow what the walk has left open. */
const KEPT = 0.4;
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
const NUMBERS = Array.from({ length: PATIENCE }, (_, index) => String(index));

/**
 * Makes `paths`, which plays a program that asks questions in every way that it knows: each question gets every answer
 * that the program's text compares with (`known.compared`) or offers (`known.listed`), `more`, and one that nobody expects.
 *
 * A path is `{ answers, asked, lines, ending, error, unexpected, cut, endless }`: `ending` is what was printed after the last
 * answer, `unexpected` says that this answer was the one that nobody expects. Beyond `depth` answers, where questions come
 * again, a path is followed by long rows of answers: it is told as it ended. After the answers of an `endless` path none of
 * them led to an end: the program asks for ever. A path that is only `cut` was not followed, as the runs were used up.
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

function walk(run, known, { more = [], depth = 6, runs = 100 }) {
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
  const kept = Math.floor(runs * KEPT);
  keep(trip, trip.play([]), { lines: [], trail: [] }, false);
  explore(trip, kept);
  sample(trip);
  explore(trip, kept / 2);
  follow(trip);
  return trip.found.sort((a, b) => a.answers.length - b.answers.length);
}

/** Keeps what an answer led to: a path that ended, or a question to be answered in its turn. */
function keep(trip, state, parent, unexpected) {
  const { given, lines, waits, asked } = state;
  const heard = parent.lines.length;
  if (!waits) return addPath(trip, state, parent.trail, heard, unexpected);
  const question = asked.at(-1);
  const place = JSON.stringify([question, lines.slice(heard)]);
  const next = { ...state, heard, place, trail: [...parent.trail, place] };
  trip.open.add(next);
  if (!trip.places.has(place) && given.length < PATIENCE / 2) trip.tasks.fresh.push(next);
  else if (given.length < trip.depth) trip.tasks.again.push(next);
  trip.places.add(place);
  trip.questions.add(question);
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

/** Whether the place of a question was followed in every way, from here or from elsewhere, and in vain. */
function isVain(trip, state) {
  const { judged } = trip;
  if (!judged.has(state.place)) judged.set(state.place, followOne(trip, state, false));
  return judged.get(state.place) === true;
}

/** Keeps a path that came to an end; `trail` has the places where it was asked. */
function addPath(trip, { given, lines, error, asked }, trail, heard, unexpected) {
  const told = JSON.stringify(given);
  if (trip.told.has(told)) return;
  trip.told.add(told);
  const flags = { unexpected, cut: false, endless: false };
  trip.found.push({ answers: given, asked, lines, ending: lines.slice(heard), error, ...flags });
  for (const [index, place] of trail.entries()) {
    const way = given.slice(index);
    if (!trip.ways.has(place) || trip.ways.get(place).length > way.length) trip.ways.set(place, way);
  }
}

/** Looks for an end behind each question that the walk has left open, one of each place first. */
function follow(trip) {
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
function followOne(trip, state, isHasty) {
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
function sample(trip) {
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
    const isNew = ({ lines, error }, heard) => {
      const tell = (ending, fault) => JSON.stringify([ending, fault === null ? '' : fault.name]);
      const told = tell(lines.slice(heard), error);
      return trip.found.every((path) => tell(path.ending, path.error) !== told);
    };
    if (row.length > 0) playRow(trip, start, repeat(row), isNew);
  }
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
  const heard = before.waits ? before.lines.length : state.lines.length;
  if (isWanted(end, heard))
    addPath(
      trip,
      { ...end, given: given.slice(0, taken) },
      state.trail,
      heard,
      given[taken - 1] === UNEXPECTED,
    );
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
    keep(
      trip,
      there,
      { lines: before.lines, trail: [...state.trail, ...between] },
      given[at - 1] === UNEXPECTED,
    );
}

function repeat(list) {
  return Array.from({ length: PATIENCE }, (_, index) => list[index % list.length]);
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

function addOpen(trip, { asked, lines }, answers, endless) {
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

/** Answers that a question names, and those that may belong to another one. */
function answersAt({ compared, listed }, state) {
  const question = state.asked.at(-1) ?? '';
  const said = [question, ...state.lines.slice(state.heard)];
  const [offer, asks] = [tokens(said.join(' ')), tokens(question)];
  // A number in what was printed is seldom an answer, a whole line never.
  const isOffered = (answer) => (/^\d+$/.test(answer) ? asks : offer).includes(tokens(answer));
  const isLine = (answer) => said.some((line) => tokens(line) === tokens(answer));
  const names = listed.filter((answer) => isOffered(answer) && !isLine(answer));
  const offered = [...new Set([...compared.filter(isOffered), ...names])];
  const numbers = (offer.match(/(?<= )\d{1,4}(?= )/g) ?? []).slice(0, 6);
  const doubtful = [...new Set([...compared, ...numbers])].filter((answer) => !offered.includes(answer));
  return { offered, doubtful };
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
