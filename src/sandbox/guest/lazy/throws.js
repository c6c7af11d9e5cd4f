/** Most throws that are remembered: the latest ones count. */
const MAX_KEPT = 1000;

/**
 * Remembers where a program throws what, so that the place of a value that is no error can be told: only errors have a stack.
 * In a marked program `throw x` reads `throw NAME(5).v = x`, with `NAME` as given to `watch`.
 */
export function makeThrows(p, tools) {
  const kept = { __proto__: null };
  let count = 0;
  let ended;
  const note = (place, value) => {
    kept[count % MAX_KEPT] = { __proto__: null, place, value };
    count += 1;
  };
  const noteHere = (value) => {
    if (!p.isError(value)) note(new p.ErrorConstructor('').stack, value);
  };
  const watchPromises = () => {
    const NativePromise = p.PromiseConstructor;
    const nativeReject = NativePromise.reject;
    p.defineProperty(NativePromise, 'reject', {
      __proto__: null,
      value: function reject(reason) {
        noteHere(reason);
        return p.apply(nativeReject, this, [reason]);
      },
      writable: true,
      configurable: true,
      enumerable: false,
    });
    tools.define(
      'Promise',
      new p.NativeProxy(NativePromise, {
        __proto__: null,
        construct: (target, values, made) => {
          const start = values[0];
          const watched = (resolve, reject) =>
            start(resolve, (reason) => {
              noteHere(reason);
              reject(reason);
            });
          return p.construct(target, [typeof start === 'function' ? watched : start], made);
        },
      }),
    );
  };
  return {
    __proto__: null,
    watch: (name) => {
      watchPromises();
      tools.define(name, (place) => ({
        __proto__: null,
        set v(value) {
          note(place, value);
        },
      }));
    },
    /** The program has ended by a value. */
    end: (value) => {
      ended = value;
    },
    /** Where it was thrown last: a number given to a mark, or a stack; empty when nobody saw it. */
    place: () => {
      for (let at = count - 1; at >= p.max(0, count - MAX_KEPT); at--) {
        const { place, value } = kept[at % MAX_KEPT];
        if (value === ended || (value !== value && ended !== ended)) return '' + place;
      }
      return '';
    },
  };
}
