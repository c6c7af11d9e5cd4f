/** Returns `structuredClone(value)`: a deep copy with its cycles and shared references; functions and symbols are refused. */
export function makeClone(p, { readers }, { load }) {
  const refuse = (what) => {
    throw new (load('domException'))(what + ' could not be cloned.', 'DataCloneError');
  };
  /** What browsers refuse though it looks like an object: its state cannot be read. */
  const closed = ['WeakMap', 'WeakSet', 'Promise'];
  const kindOf = (read, value) => {
    try {
      return read(value);
    } catch (error) {
      // The accessor refuses values without its internal slot: that is the answer. A stack at its end is none.
      if (p.getPrototypeOf(error) !== p.typeErrorPrototype) throw error;
      return undefined;
    }
  };

  return function structuredClone(root) {
    if (arguments.length === 0) throw new p.TypeErrorConstructor('structuredClone: 1 argument required');
    const copies = new p.MapConstructor();
    const put = (target, key, value) => {
      p.defineProperty(target, key, {
        __proto__: null,
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    };
    const copyKeys = (from, to) => {
      const keys = p.objectKeys(from);
      for (let i = 0; i < keys.length; i++) put(to, keys[i], clone(from[keys[i]]));
      return to;
    };
    const remember = (value, copy) => {
      p.mapSet(copies, value, copy);
      return copy;
    };
    const clone = (value) => {
      if (typeof value === 'symbol') return refuse('A symbol');
      if (typeof value === 'function') return refuse('A function');
      if (typeof value !== 'object' || value === null) return value;
      if (p.mapHas(copies, value)) return p.mapGet(copies, value);
      if (readers.targetOf(value) !== value) return refuse('A proxy');
      if (p.isArray(value)) {
        const copy = remember(value, []);
        copy.length = value.length;
        return copyKeys(value, copy);
      }
      // Most objects are plain ones; the questions below cost a thrown error each.
      if (p.getPrototypeOf(value) === p.objectPrototype) return copyKeys(value, remember(value, {}));
      if (p.isError(value)) return cloneError(value);
      const buffer = kindOf(p.bufferLength, value);
      if (buffer !== undefined) return remember(value, p.bufferSlice(value, 0));
      const tag = p.typedArrayTag(value);
      if (tag !== undefined) return remember(value, p.typedArraySlice(value));
      const viewLength = kindOf(p.viewLength, value);
      if (viewLength !== undefined) {
        const offset = p.viewOffset(value);
        return remember(value, new p.DataViewConstructor(clone(p.viewBuffer(value)), offset, viewLength));
      }
      const time = kindOf(p.dateGetTime, value);
      if (time !== undefined) return remember(value, new p.NativeDate(time));
      const size = kindOf(p.mapSize, value);
      if (size !== undefined) {
        const copy = remember(value, new p.MapConstructor());
        p.mapForEach(value, (item, key) => p.mapSet(copy, clone(key), clone(item)));
        return copy;
      }
      if (kindOf(p.setSize, value) !== undefined) {
        const copy = remember(value, new p.SetConstructor());
        p.setForEach(value, (item) => p.setAdd(copy, clone(item)));
        return copy;
      }
      const source = value instanceof p.RegExpConstructor ? kindOf(p.regexpSource, value) : undefined;
      if (source !== undefined) return remember(value, new p.RegExpConstructor(source, p.regexpFlags(value)));
      const boxed =
        kindOf(p.numberValueOf, value) ?? kindOf(p.stringValueOf, value) ?? kindOf(p.booleanValueOf, value);
      if (boxed !== undefined) return remember(value, p.ObjectConstructor(boxed));
      for (let i = 0; i < closed.length; i++)
        if (value instanceof p.intrinsics[closed[i]]) return refuse('A ' + closed[i]);
      return copyKeys(value, remember(value, {}));
    };
    const cloneError = (value) => {
      const names = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
      const name = p.StringConstructor(value.name);
      let constructor = p.ErrorConstructor;
      for (let i = 0; i < names.length; i++) if (names[i] === name) constructor = p.intrinsics[name];
      const copy = remember(value, new constructor(p.StringConstructor(value.message)));
      const stack = p.getOwnPropertyDescriptor(value, 'stack');
      if (stack !== undefined) p.defineProperty(copy, 'stack', stack);
      if (p.getOwnPropertyDescriptor(value, 'cause') !== undefined) copy.cause = clone(value.cause);
      return copy;
    };
    return clone(root);
  };
}
