/** French and English words for keys that browsers name by longer ones. */
const KEY_WORDS =
  ' haut=arrowup up=arrowup bas=arrowdown down=arrowdown gauche=arrowleft left=arrowleft droite=arrowright right=arrowright espace=_ space=_ entrée=enter entree=enter ';

/** Animations and what the student does meanwhile: keys and the pointer. */
export function makeLive(p, tools) {
  const { clock, options } = tools;
  const { drawFrame, refuse } = tools.load('drawing');
  const pressed = new p.SetConstructor();
  const keyHandlers = { __proto__: null };
  let keyCount = 0;
  const clickHandlers = { __proto__: null };
  let clickCount = 0;
  const place = { __proto__: null, x: 200, y: 200 };
  let animation = null;
  /** The animation whose frame is being drawn. */
  let inFrame = null;
  let hasLooked = false;

  const keyOf = (value, order) => {
    if (typeof value !== 'string' || value === '') return refuse(order, 'the name of a key', value);
    const name = value === ' ' ? '_' : p.toLowerCase(value);
    const word = ' ' + name + '=';
    const at = p.stringIndexOf(KEY_WORDS, word);
    if (at < 0 || p.stringIndexOf(name, '=') >= 0) return name;
    return p.stringSlice(KEY_WORDS, at + word.length, p.stringIndexOf(KEY_WORDS, ' ', at + word.length));
  };
  const handler = (value, order) =>
    typeof value === 'function' ? value : refuse(order, 'a function', value);

  const frame = (running) => {
    if (animation !== running) return;
    inFrame = running;
    let result;
    try {
      result = drawFrame(() => running.draw(running.count));
    } finally {
      inFrame = null;
    }
    running.count += 1;
    if (animation !== running) return;
    if (result === false) animation = null;
    else schedule(running);
  };
  /** Frames keep to their times, 60 a second, whatever each of them takes. */
  const schedule = (running) => {
    if (options.frames !== null && running.before + running.count >= options.frames) {
      animation = null;
      return;
    }
    const at = running.startMs + (running.count * 1000) / 60;
    clock.later(() => frame(running), at - clock.now());
  };

  const orders = {
    __proto__: null,
    animate(draw) {
      animation = {
        __proto__: null,
        draw: handler(draw, 'animate'),
        count: 0,
        before: 0,
        startMs: clock.now(),
      };
      // One that a frame starts, as browsers want it of each, goes on with the next frame.
      if (inFrame !== null) {
        animation.before = inFrame.before + inFrame.count + 1;
        animation.startMs += 1000 / 60;
      }
      schedule(animation);
    },
    onKey(key, callback) {
      const isAny = typeof key === 'function';
      const found = { __proto__: null, key: isAny ? null : keyOf(key, 'onKey'), callback: null };
      found.callback = handler(isAny ? key : callback, 'onKey');
      keyHandlers[keyCount] = found;
      keyCount += 1;
    },
    onClick(callback) {
      clickHandlers[clickCount] = handler(callback, 'onClick');
      clickCount += 1;
    },
    isDown(key) {
      hasLooked = true;
      return p.setHas(pressed, keyOf(key === 'souris' ? 'pointer' : key, 'isDown'));
    },
    pointer() {
      hasLooked = true;
      return { x: place.x, y: place.y };
    },
  };
  const takeInput = (what, key, x, y) => {
    const name = key === '' ? 'pointer' : keyOf(key, 'onKey');
    if (key === '') {
      place.x = x;
      place.y = y;
    }
    if (what === 'up') p.setDelete(pressed, name);
    if (what !== 'down') return;
    p.setAdd(pressed, name);
    if (key === '') {
      for (let i = 0; i < clickCount; i++) p.apply(clickHandlers[i], undefined, [x, y]);
      return;
    }
    for (let i = 0; i < keyCount; i++) {
      const { key: wanted, callback } = keyHandlers[i];
      if (wanted === null || wanted === name) p.apply(callback, undefined, [key]);
    }
  };
  const listening = () => (keyCount + clickCount > 0 ? 2 : hasLooked ? 1 : 0);
  return { __proto__: null, orders, takeInput, listening };
}
