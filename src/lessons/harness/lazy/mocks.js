import { isObject } from '../brands.js';

/** `jest` as specs use it: `fn`, `spyOn` and what clears or takes back all of them. */
export function makeMocks() {
  const all = new Set();
  const taken = [];
  let order = 0;

  const fn = (implementation) => {
    const mock = makeMock(implementation, () => ++order);
    all.add(mock);
    return mock;
  };
  const spyOn = (object, key, accessor) => {
    if (!isObject(object)) throw new TypeError(`spyOn: ${String(object)} is no object`);
    const found = findProperty(object, key);
    const original = accessor === undefined ? found?.value : found?.[accessor];
    if (original?.mock !== undefined && all.has(original)) return original;
    if (typeof original !== 'function') throw new TypeError(`spyOn: ${String(key)} is no function`);
    const isOwn = Object.hasOwn(object, key);
    const mock = fn(function (...values) {
      return Reflect.apply(original, this, values);
    });
    const part = accessor ?? 'value';
    const next = { ...found, [part]: mock, configurable: true };
    if (accessor === undefined) next.writable = true;
    Object.defineProperty(object, key, next);
    const takeBack = () => {
      if (isOwn) Object.defineProperty(object, key, found);
      else Reflect.deleteProperty(object, key);
    };
    taken.push(takeBack);
    mock.mockRestore = () => {
      takeBack();
      return mock.mockReset();
    };
    return mock;
  };
  const each = (work) => () => {
    all.forEach(work);
    return jest;
  };
  const jest = {
    fn,
    spyOn,
    mocked: (value) => value,
    isMockFunction: (value) => all.has(value),
    clearAllMocks: each((mock) => mock.mockClear()),
    resetAllMocks: each((mock) => mock.mockReset()),
    restoreAllMocks: () => {
      for (const takeBack of taken.splice(0).reverse()) takeBack();
      return jest;
    },
    setTimeout: () => jest,
    retryTimes: () => jest,
  };
  return jest;
}

/** The description of a property, wherever on the way of its prototypes it is. */
function findProperty(object, key) {
  for (let holder = object; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const found = Object.getOwnPropertyDescriptor(holder, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A function that keeps the calls it got. */
function makeMock(implementation, nextOrder) {
  let inner = implementation;
  let once = [];
  let name = 'jest.fn()';
  const mock = function (...values) {
    const { mock: record } = mock;
    record.calls.push(values);
    record.lastCall = values;
    record.contexts.push(this);
    record.instances.push(this);
    record.invocationCallOrder.push(nextOrder());
    const result = { type: 'return', value: undefined };
    record.results.push(result);
    try {
      const chosen = once.length > 0 ? once.shift() : inner;
      if (new.target !== undefined && isClass(chosen)) result.value = Reflect.construct(chosen, values);
      else result.value = chosen === undefined ? undefined : Reflect.apply(chosen, this, values);
      return result.value;
    } catch (error) {
      result.type = 'throw';
      result.value = error;
      throw error;
    }
  };
  const clear = () => {
    mock.mock = { calls: [], results: [], contexts: [], instances: [], invocationCallOrder: [] };
    return mock;
  };
  const become = (next) => {
    inner = next;
    return mock;
  };
  const becomeOnce = (next) => {
    once.push(next);
    return mock;
  };
  const reset = () => {
    once = [];
    return become(undefined).mockClear();
  };
  Object.assign(mock, {
    mockClear: clear,
    mockReset: reset,
    mockRestore: reset,
    mockImplementation: become,
    mockImplementationOnce: becomeOnce,
    mockReturnThis: () =>
      become(function () {
        return this;
      }),
    mockName: (next) => {
      name = String(next);
      return mock;
    },
    getMockName: () => name,
    getMockImplementation: () => inner,
  });
  for (const [suffix, set] of [
    ['', become],
    ['Once', becomeOnce],
  ]) {
    mock[`mockReturnValue${suffix}`] = (value) => set(() => value);
    mock[`mockResolvedValue${suffix}`] = (value) => set(() => Promise.resolve(value));
    mock[`mockRejectedValue${suffix}`] = (value) => set(() => Promise.reject(value));
  }
  return clear();
}

function isClass(value) {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}
