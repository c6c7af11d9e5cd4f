/** Most notes that may wait for their turn. */
const MAX_NOTES = 500;
/** Semitones from `do`, in both ways of naming. */
const STEPS = ' do=0 ré=2 re=2 mi=4 fa=5 sol=7 la=9 si=11 c=0 d=2 e=4 f=5 g=7 a=9 b=11 ';

/** Notes follow each other: one begins when those before it are over. Nothing sounds here; the page plays them. */
export function makeSound(p, host, tools) {
  const { clock } = tools;
  const { refuse, number } = tools.load('drawing');
  let waiting = '';
  let count = 0;
  let endMs = 0;

  const flush = () => {
    if (waiting !== '') host.sound('[' + waiting + ']');
    waiting = '';
  };
  /** Hertz of a note: a number is one itself; `la`, `do#`, `mib`, `la4` and `A4`, `C#5`, `Bb3` are names; 0 is silence. */
  const frequencyOf = (value) => {
    if (typeof value === 'number') {
      const found = number(value, 'play');
      return found === 0 ? 0 : found < 20 || found > 12000 ? refuse('play', 'a note', value) : found;
    }
    if (value === null) return 0;
    if (typeof value !== 'string') return refuse('play', 'a note', value);
    let name = p.toLowerCase(p.trim(value));
    if (name === 'silence' || name === 'rest') return 0;
    let octave = 4;
    const last = p.charCodeAt(name, name.length - 1);
    if (last >= 49 && last <= 55) {
      octave = last - 48;
      name = p.stringSlice(name, 0, name.length - 1);
    }
    let shift = 0;
    const sign = name.length > 1 ? p.stringSlice(name, name.length - 1) : '';
    if (sign === '#' || sign === '♯') shift = 1;
    else if (sign === 'b' || sign === '♭') shift = -1;
    if (shift !== 0) name = p.stringSlice(name, 0, name.length - 1);
    const word = ' ' + name + '=';
    const at = name === '' || p.stringIndexOf(name, ' ') >= 0 ? -1 : p.stringIndexOf(STEPS, word);
    if (at < 0) return refuse('play', 'a note', value);
    const from = at + word.length;
    const step = p.toNumber(p.stringSlice(STEPS, from, p.stringIndexOf(STEPS, ' ', from)));
    return p.round(44000 * 2 ** ((step + shift + octave * 12 - 57) / 12)) / 100;
  };
  const put = (note, durationMs, delayMs) => {
    const frequency = frequencyOf(note);
    if (frequency === 0) return;
    count += 1;
    if (count > MAX_NOTES) refuse('play', 'at most 500 notes at once', count);
    const numbers = [delayMs, durationMs, frequency];
    for (let i = 0; i < 3; i++) waiting += (waiting === '' ? '' : ',') + p.numberToString(numbers[i]);
  };

  const orders = {
    __proto__: null,
    play(notes, seconds) {
      const given = seconds === undefined ? 0.5 : number(seconds, 'play');
      if (given <= 0) refuse('play', 'a duration above 0', seconds);
      const durationMs = p.round(p.min(given, 10) * 1000);
      const nowMs = clock.elapsed();
      if (endMs <= nowMs) {
        endMs = nowMs;
        count = 0;
      }
      const list = p.isArray(notes) ? notes : [notes];
      const { length } = list;
      for (let i = 0; i < length; i++) {
        const note = list[i];
        // A list inside the list is a chord.
        if (p.isArray(note)) for (let j = 0; j < note.length; j++) put(note[j], durationMs, endMs - nowMs);
        else put(note, durationMs, endMs - nowMs);
        endMs += durationMs;
      }
    },
  };
  return { __proto__: null, orders, flush };
}
