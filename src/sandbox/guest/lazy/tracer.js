/** Words of the log that gather in the guest before they leave, and how many may be used when a record begins. */
const LOG_WORDS = 16384;
const FULL = LOG_WORDS - 24;
/** Tags times 32, as they stand in the head of a record; those from `BARE` on say all about a value. */
const TEXT = 32;
const OBJECT = 64;
const BIGINT = 96;
const OTHER = 128;
const FUNCTION = 160;
const BARE = 256;
const UNDEFINED = 256;
const NULL = 288;
const FALSE = 320;
const TRUE = 352;

/*
 * Records begin with `site * 512 + tag * 32 + order`; log-format.ts reads them. The woven text gives `site * 512 + order`, which is
 * the whole head where the value is a number. Orders:
 * 0 write [instance, value] · 1 condition [value] · 2 enter [instance, outer, count, (tag, value)…] · 3 return [value] · 4 leave [instance] ·
 * 5 value [value] · 6 catch [instance, value] · 7 scope [instance, outer] · 8 turn [instance, old] · 9 pause [frame, value] ·
 * 10 resume [frame, value] · 11 property [object, key, value] · 12 object [object, text, length] · 13 item [object, key, value] ·
 * 14 gone [object, key] · 15 output [lines, portions of the drawing], frames in the place of the site · 16 silent: a write that is no step ·
 * 17 put: a property that now holds the value · 18 done: a return with which the call is over · 19 given [0, outer, count, (tag,
 * value)…]: the default of a parameter, behind what the parameters before it hold · 20 early: the same, before the default is reckoned ·
 * 21 back [frame]: a call that waited goes on in its `catch` or `finally`.
 * An instance of -1 is that of a call that has not begun.
 * Where a value is all that a record holds, it is left out if the tag says all. Length of an object changes by an item with the key LENGTH.
 * A key is an index, or -1 - text; LENGTH is -0.5.
 */
/**
 * The recorder of one realm: functions by their one-letter names, each answering the value it is told of. After `mostWords` of
 * the log steps are counted and not told. The usual cases are written out in each function, since a call costs as much as
 * all the rest of it.
 */
export function makeTracer(p, host, inspect, counts, mostWords) {
  const texts = keepTexts(p);
  const { textId, keyId } = texts;
  const log = new Float64Array(LOG_WORDS);
  const words = log.buffer;
  let at = 0;
  /** Where the log may be for a record that needs nothing before it; -1 when there is something to tell first. */
  let limit = FULL;
  let sent = 0;
  let isOver = false;
  let untold = 0;
  let instances = 0;
  let tag = 0;
  let payload = 0;
  let toldLines = 0;
  let toldPortions = 0;
  let toldFrames = 0;
  /** The array that was written to last, with what is known of it. */
  let lastArray = null;
  let lastEntry = null;
  const flush = () => {
    const newTexts = texts.take();
    if (at === 0 && newTexts === '' && !isOver) return;
    host.record(words, at, '[' + newTexts + ']', untold);
    sent += at;
    at = 0;
    if (sent < mostWords) return;
    isOver = true;
    limit = -1;
  };
  counts.mark = () => {
    limit = -1;
  };
  /** Whether a step is told; gives its record room and tells what was put out before it. */
  const isTold = () => {
    if (isOver) {
      untold += 1;
      return false;
    }
    if (at > FULL) flush();
    const portions = counts.drawn();
    const lines = counts.lines();
    // What draws does not say so: from then on it is asked at each step.
    if (!isOver) limit = counts.draws ? -1 : FULL;
    if (lines === toldLines && portions === toldPortions && counts.frames === toldFrames) return true;
    toldLines = lines;
    toldPortions = portions;
    toldFrames = counts.frames;
    log[at] = toldFrames * 512 + 15;
    log[at + 1] = toldLines;
    log[at + 2] = toldPortions;
    at += 3;
    return true;
  };

  /** Sets `tag` and `payload` to what stands for a value in the log; an object that is met for the first time is told first. */
  const encode = (value) => {
    payload = 0;
    switch (typeof value) {
      case 'number':
        tag = 0;
        payload = value;
        return;
      case 'undefined':
        tag = UNDEFINED;
        return;
      case 'boolean':
        tag = value ? TRUE : FALSE;
        return;
      case 'string':
        payload = textId(value);
        tag = TEXT;
        return;
      case 'bigint':
        payload = textId(p.bigintToString(value));
        tag = BIGINT;
        return;
      case 'symbol':
        payload = textId(p.symbolToString(value));
        tag = OTHER;
        return;
      default:
        if (value === null) {
          tag = NULL;
          return;
        }
        const entry = objects.follow(value);
        if (entry === null) {
          payload = textId('…');
          tag = OTHER;
          return;
        }
        payload = entry.id;
        tag = entry.kind === 'function' ? FUNCTION : OBJECT;
        if (at > FULL) flush();
    }
  };
  const put3 = (head, first, value) => {
    encode(value);
    log[at] = head + tag;
    log[at + 1] = first;
    log[at + 2] = payload;
    at += 3;
    return value;
  };
  const put4 = (head, id, key, value) => {
    const name = keyId(key);
    encode(value);
    if (at > FULL) flush();
    log[at] = head + tag;
    log[at + 1] = id;
    log[at + 2] = name;
    log[at + 3] = payload;
    at += 4;
  };
  /** A step that has no more than a value. */
  const tell2 = (head, value) => {
    if (at > limit && !isTold()) return value;
    encode(value);
    log[at] = head + tag;
    if (tag >= BARE) at += 1;
    else {
      log[at + 1] = payload;
      at += 2;
    }
    return value;
  };
  const tell1 = (head, value) => {
    if (at > limit || typeof value !== 'number') return tell2(head, value);
    log[at] = head;
    log[at + 1] = value;
    at += 2;
    return value;
  };
  const tell3 = (head, first, value) => (at > limit && !isTold() ? value : put3(head, first, value));

  const objects = followObjects(p, inspect, {
    __proto__: null,
    object: (id, title) => {
      const text = textId(title);
      if (at > FULL) flush();
      log[at] = 12;
      log[at + 1] = id;
      log[at + 2] = text;
      log[at + 3] = 0;
      at += 4;
    },
    item: (id, key, value) => {
      if (at > FULL || typeof key !== 'number' || typeof value !== 'number') {
        put4(13, id, key, value);
        return;
      }
      log[at] = 13;
      log[at + 1] = id;
      log[at + 2] = key;
      log[at + 3] = value;
      at += 4;
    },
    gone: (id, key) => {
      const name = keyId(key);
      if (at > FULL) flush();
      log[at] = 14;
      log[at + 1] = id;
      log[at + 2] = name;
      at += 3;
    },
    property: put4,
    written: (array, entry) => {
      lastArray = array;
      lastEntry = entry;
    },
  });
  const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
  const opened = (head, outer) => {
    instances += 1;
    if (isOver) return instances;
    if (at > FULL) flush();
    log[at] = head;
    log[at + 1] = instances;
    log[at + 2] = outer;
    at += 3;
    return instances;
  };
  /** A call with what it was given: the `values` from an index on, and `last` behind them where it is a default. */
  const entered = (head, id, outer, values, from, last) => {
    const hasLast = id === 0;
    const count = values.length - from + (hasLast ? 1 : 0);
    // Values that are new objects are told before the call that they are given to.
    for (let i = from; i < values.length; i++) encode(values[i]);
    if (hasLast) encode(last);
    if (at + 4 + 2 * count > LOG_WORDS) flush();
    log[at] = head;
    log[at + 1] = id;
    log[at + 2] = outer;
    log[at + 3] = count;
    at += 4;
    for (let i = 0; i < count; i++) {
      encode(from + i < values.length ? values[from + i] : last);
      log[at] = tag / 32;
      log[at + 1] = payload;
      at += 2;
    }
  };
  const wrote = (head, result, object, key, isGone) => {
    if (!isObject(object) || object === p.globalObject || (at > limit && !isTold())) return result;
    objects.write(head, object, key, result, isGone);
    return result;
  };
  const field = (head, object, key, value) => {
    if (at > limit && !isTold()) return value;
    const entry = objects.setField(object, key, value);
    if (entry !== null) put4(entry.kind === 'object' ? head + 6 : head, entry.id, key, value);
    return value;
  };
  return {
    __proto__: null,
    flush,
    w: (head, instance, value) => {
      if (at > limit || typeof value !== 'number') return tell3(head, instance, value);
      log[at] = head;
      log[at + 1] = instance;
      log[at + 2] = value;
      at += 3;
      return value;
    },
    // `i++`: what the name held before is the value of the expression.
    u: (head, instance, old, value) => {
      if (at > limit || typeof value !== 'number') {
        tell3(head, instance, value);
        return old;
      }
      log[at] = head;
      log[at + 1] = instance;
      log[at + 2] = value;
      at += 3;
      return old;
    },
    h: (head, instance, value) => {
      if (isOver) return value;
      if (at > FULL) flush();
      return put3(head, instance, value);
    },
    c: (head, value) => {
      if (at > limit) return tell2(head, value);
      if (value === true) log[at] = head + TRUE;
      else if (value === false) log[at] = head + FALSE;
      else return tell2(head, value);
      at += 1;
      return value;
    },
    N: (head, outer) => {
      instances += 1;
      if (at > limit && !isTold()) return instances;
      log[at] = head;
      log[at + 1] = instances;
      log[at + 2] = outer;
      log[at + 3] = 0;
      at += 4;
      return instances;
    },
    A: (head, outer, value) => {
      instances += 1;
      if (at > limit && !isTold()) return instances;
      tag = 0;
      payload = value;
      if (typeof value !== 'number') encode(value);
      log[at] = head;
      log[at + 1] = instances;
      log[at + 2] = outer;
      log[at + 3] = 1;
      log[at + 4] = tag / 32;
      log[at + 5] = payload;
      at += 6;
      return instances;
    },
    B: (head, outer, first, second) => {
      instances += 1;
      if (at > limit && !isTold()) return instances;
      let firstTag = 0;
      let firstPayload = first;
      tag = 0;
      payload = second;
      if (typeof first !== 'number' || typeof second !== 'number') {
        encode(first);
        firstTag = tag;
        firstPayload = payload;
        encode(second);
      }
      log[at] = head;
      log[at + 1] = instances;
      log[at + 2] = outer;
      log[at + 3] = 2;
      log[at + 4] = firstTag / 32;
      log[at + 5] = firstPayload;
      log[at + 6] = tag / 32;
      log[at + 7] = payload;
      at += 8;
      return instances;
    },
    e: function enter(head, outer) {
      instances += 1;
      if (at > limit && !isTold()) return instances;
      entered(head, instances, outer, arguments, 2);
      return instances;
    },
    r: tell1,
    x: tell1,
    z: tell1,
    l: (instance) => {
      if (isOver) return;
      if (at > FULL) flush();
      log[at] = 4;
      log[at + 1] = instance;
      at += 2;
    },
    // A call that waited goes on in its `catch` or `finally`.
    g: (head, frame) => {
      if (isOver) return;
      if (at > FULL) flush();
      log[at] = head;
      log[at + 1] = frame;
      at += 2;
    },
    // The text of an error's stack has places of the program that runs in the student's place.
    S: (value) => (typeof value === 'string' ? p.places(value) : value),
    t: tell3,
    b: opened,
    n: opened,
    s: tell3,
    q: tell3,
    k: (value) => value,
    p: (head, result, object, key) => {
      if (object === lastArray && typeof key === 'number' && at <= limit) {
        const { items } = lastEntry;
        const old = items[key];
        const value = old === undefined ? undefined : object[key];
        // A place that was there before, with a new value that is no hole.
        if (value !== undefined && value !== old && value === value && object.length === lastEntry.length) {
          items[key] = value;
          encode(value);
          log[at] = head + tag + 6;
          log[at + 1] = lastEntry.id;
          log[at + 2] = key;
          log[at + 3] = payload;
          at += 4;
          return result;
        }
      }
      return wrote(head, result, object, key, false);
    },
    D: (head, result, object, key) => wrote(head, result, object, key, true),
    v: (head, result, object, key, now) => {
      if (!isObject(object) || (at > limit && !isTold())) return result;
      const entry = objects.setPrivate(object, key, now);
      if (entry !== null) put4(head, entry.id, key, now);
      return result;
    },
    // A field of a class gets its value.
    m: field,
    // The same for a function without a name: it takes that of the field.
    M: (head, object, key, value) => {
      p.defineProperty(value, 'name', { __proto__: null, value: key, configurable: true });
      return field(head, object, key, value);
    },
    // What parameters hold before the default of one of them is reckoned.
    O: function early(head, outer) {
      if (isOver) return;
      if (at > FULL) flush();
      entered(head, -1, outer, arguments, 2);
    },
    // The default of a parameter, with the parameters before it.
    o: function given(head, outer, value) {
      if (at > limit && !isTold()) return value;
      entered(head, 0, outer, arguments, 3, value);
      return value;
    },
    d: (result, object, key, first) => {
      if (isOver) return result;
      // `Object.assign(target, …)`, `Reflect.set(target, …)` and `push.call(target, …)` change what they are given.
      const changed =
        typeof object === 'object' && object !== null && object !== p.reflectObject ? object : first;
      if (isObject(changed)) objects.look(changed, key);
      return result;
    },
  };
}
