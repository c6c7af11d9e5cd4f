/** Words of the log that gather in the guest before they leave. */
const LOG_WORDS = 16384;
/** Most UTF-16 code units kept of one text, and of all texts together before later ones are kept short. */
const MAX_TEXT = 300;
const MAX_ALL_TEXT = 8_000_000;
const SHORT_TEXT = 24;
/** Most texts that are kept at all: each takes room beside the program's own. */
const MAX_TEXTS = 200000;

/*
 * Records begin with `site * 256 + tag * 16 + order`; recording.ts reads them. Orders:
 * 0 write [instance, value] · 1 condition [value] · 2 enter [instance, outer, count, (tag, value)…] · 3 return [value] · 4 leave [instance] ·
 * 5 value [value] · 6 catch [instance, value] · 7 scope [instance, outer] · 8 turn [instance, old] · 9 pause [frame, value] ·
 * 10 resume [frame, value] · 11 property [object, key, value] · 12 object [object, text, length] · 13 item [object, key, value] ·
 * 14 gone [object, key] · 15 output [lines, portions of the drawing], frames in the place of the site. Length of an object changes by an item with the key LENGTH.
 * Tags: 0 undefined · 1 null · 2 false · 3 true · 4 number · 5 text · 6 object · 7 bigint · 8 other, as text · 9 function.
 * A key is an index, or -1 - text; LENGTH is -0.5.
 */
/**
 * The recorder of one realm: functions by their one-letter names, each answering the value it is told of. Steps beyond
 * `mostSteps` are counted and not told.
 */
export function makeTracer(p, host, inspect, counts, mostSteps) {
  const log = new Float64Array(LOG_WORDS);
  const words = log.buffer;
  let at = 0;
  let newTexts = '';
  const textIds = new p.MapConstructor();
  let textCount = 0;
  let textTotal = 0;
  let instances = 0;
  let tag = 0;
  let payload = 0;
  let toldLines = 0;
  let toldPortions = 0;
  let toldFrames = 0;
  let toldSteps = 0;
  let steps = 0;
  const flush = () => {
    if (at === 0 && newTexts === '' && steps === toldSteps) return;
    toldSteps = steps;
    host.record(words, at, '[' + newTexts + ']', steps);
    at = 0;
    newTexts = '';
  };
  const room = (wanted) => {
    if (at + wanted > LOG_WORDS) flush();
  };

  const textId = (text) => {
    const limit = textTotal > MAX_ALL_TEXT ? SHORT_TEXT : MAX_TEXT;
    const kept = text.length > limit ? p.stringSlice(text, 0, limit) + '…' : text;
    const known = p.mapGet(textIds, kept);
    if (known !== undefined) return known;
    if (textCount >= MAX_TEXTS && kept !== '…') return textId('…');
    const id = textCount;
    textCount += 1;
    textTotal += kept.length;
    p.mapSet(textIds, kept, id);
    newTexts += (newTexts === '' ? '' : ',') + p.quote(kept);
    return id;
  };
  const keyId = (key) => (typeof key === 'number' ? key : -1 - textId(key));

  /** Sets `tag` and `payload` to what stands for a value in the log; an object that is met for the first time is told first. */
  const encode = (value) => {
    switch (typeof value) {
      case 'number':
        tag = 4;
        payload = value;
        return;
      case 'undefined':
        tag = 0;
        payload = 0;
        return;
      case 'boolean':
        tag = value ? 3 : 2;
        payload = 0;
        return;
      case 'string':
        payload = textId(value);
        tag = 5;
        return;
      case 'bigint':
        payload = textId(p.bigintToString(value));
        tag = 7;
        return;
      case 'symbol':
        payload = textId(p.symbolToString(value));
        tag = 8;
        return;
      default:
        if (value === null) {
          tag = 1;
          payload = 0;
          return;
        }
        const entry = objects.follow(value);
        payload = entry === null ? textId('…') : entry.id;
        tag = entry === null ? 8 : typeof value === 'function' ? 9 : 6;
    }
  };

  const objects = followObjects(p, inspect, {
    __proto__: null,
    object: (id, title) => {
      const text = textId(title);
      room(4);
      log[at] = 12;
      log[at + 1] = id;
      log[at + 2] = text;
      log[at + 3] = 0;
      at += 4;
    },
    item: (id, key, value) => {
      const name = keyId(key);
      encode(value);
      room(4);
      log[at] = tag * 16 + 13;
      log[at + 1] = id;
      log[at + 2] = name;
      log[at + 3] = payload;
      at += 4;
    },
    gone: (id, key) => {
      const name = keyId(key);
      room(3);
      log[at] = 14;
      log[at + 1] = id;
      log[at + 2] = name;
      at += 3;
    },
  });
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  const tellOutput = () => {
    const portions = counts.drawn();
    const lines = counts.lines();
    if (lines === toldLines && portions === toldPortions && counts.frames === toldFrames) return;
    toldLines = lines;
    toldPortions = portions;
    toldFrames = counts.frames;
    room(3);
    log[at] = toldFrames * 256 + 15;
    log[at + 1] = toldLines;
    log[at + 2] = toldPortions;
    at += 3;
  };
  const put2 = (site, order, value) => {
    if ((steps += 1) > mostSteps) return value;
    tellOutput();
    encode(value);
    if (at + 2 > LOG_WORDS) flush();
    log[at] = site * 256 + tag * 16 + order;
    log[at + 1] = payload;
    at += 2;
    return value;
  };
  const put3 = (site, order, first, value) => {
    if ((steps += 1) > mostSteps) return value;
    tellOutput();
    encode(value);
    if (at + 3 > LOG_WORDS) flush();
    log[at] = site * 256 + tag * 16 + order;
    log[at + 1] = first;
    log[at + 2] = payload;
    at += 3;
    return value;
  };
  const opened = (site, order, outer) => {
    instances += 1;
    if (steps > mostSteps) return instances;
    room(3);
    log[at] = site * 256 + order;
    log[at + 1] = instances;
    log[at + 2] = outer;
    at += 3;
    return instances;
  };
  const property = (site, entry, key, value) => {
    const id = keyId(key);
    tellOutput();
    encode(value);
    room(4);
    log[at] = site * 256 + tag * 16 + 11;
    log[at + 1] = entry.id;
    log[at + 2] = id;
    log[at + 3] = payload;
    at += 4;
  };
  return {
    __proto__: null,
    flush,
    w: (site, instance, value) => put3(site, 0, instance, value),
    // A value that is no step of its own.
    h: (site, instance, value) => {
      if (steps < mostSteps) {
        steps -= 1;
        put3(site, 0, instance, value);
      }
      return value;
    },
    c: (site, value) => put2(site, 1, value),
    e: function enter(site, outer) {
      instances += 1;
      const id = instances;
      if ((steps += 1) > mostSteps) return id;
      tellOutput();
      const count = arguments.length - 2;
      // Values that are new objects are told before the call that they are given to.
      for (let i = 0; i < count; i++) encode(arguments[i + 2]);
      room(4 + 2 * count);
      const start = at;
      log[start] = site * 256 + 2;
      log[start + 1] = id;
      log[start + 2] = outer;
      log[start + 3] = count;
      at += 4 + 2 * count;
      for (let i = 0; i < count; i++) {
        encode(arguments[i + 2]);
        log[start + 4 + 2 * i] = tag;
        log[start + 5 + 2 * i] = payload;
      }
      return id;
    },
    r: (site, value) => put2(site, 3, value),
    l: (instance) => {
      if (steps > mostSteps) return;
      if (at + 2 > LOG_WORDS) flush();
      log[at] = 4;
      log[at + 1] = instance;
      at += 2;
    },
    x: (site, value) => put2(site, 5, value),
    t: (site, instance, value) => put3(site, 6, instance, value),
    b: (site, outer) => opened(site, 7, outer),
    n: (site, old) => opened(site, 8, old),
    s: (site, frame, value) => put3(site, 9, frame, value),
    q: (site, frame, value) => put3(site, 10, frame, value),
    k: (value) => value,
    p: (site, result, object, key) => {
      if (!isObject(object) || object === p.globalObject) return result;
      if (steps >= mostSteps) {
        steps += 1;
        return result;
      }
      const isKnown = objects.isKnown(object);
      const entry = objects.follow(object);
      if (entry === null) return result;
      steps += 1;
      // A key that is an object has been asked for its text already, and must not be asked again.
      const isPlain = typeof key === 'string' || typeof key === 'number';
      if (isKnown && isPlain) objects.readKey(object, entry, key);
      else if (isKnown) objects.readAll(object, entry);
      property(site, entry, isPlain ? key : '…', isPlain ? objects.valueNow(object, key, result) : result);
      return result;
    },
    v: (site, result, object, key, now) => {
      if (!isObject(object)) return result;
      const entry = steps < mostSteps ? objects.setPrivate(object, key, now) : null;
      if (entry !== null) property(site, entry, key, now);
      if (entry !== null || steps >= mostSteps) steps += 1;
      return result;
    },
    f: (site, object, key, value) => {
      if (steps <= mostSteps) objects.setPrivate(object, key, value);
      return value;
    },
    d: (site, result, object, key, first) => {
      if (steps > mostSteps) return result;
      // `Object.assign(target, …)`, `Reflect.set(target, …)` and `push.call(target, …)` change what they are given.
      const changed =
        typeof object === 'object' && object !== null && object !== p.reflectObject ? object : first;
      if (isObject(changed)) objects.look(changed, key);
      return result;
    },
  };
}
