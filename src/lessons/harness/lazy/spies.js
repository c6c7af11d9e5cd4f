import { sameContent } from '../equality.js';

const returning = (value) => () => value;
const throwing = (error) => () => {
  throw typeof error === 'string' ? new Error(error) : (error ?? new Error('Error'));
};

/** What sinon may be told to do instead of a function. */
const answering = (become) => ({
  returns: (value) => become(returning(value)),
  returnsArg: (index) => become((...values) => values[index]),
  callsFake: become,
  throws: (error) => become(throwing(error)),
  resolves: (value) => become(() => Promise.resolve(value)),
  rejects: (error) => become(() => Promise.reject(error)),
});

/** Spies of jasmine, sinon and `node:test`, made of Jest's; `jest` is `makeMocks()`. */
export function makeSpies(jest) {
  const plain = (call) => ({ object: undefined, args: call ?? [] });
  const withJasmine = (spy, original) => {
    const become = (run) => {
      spy.mockImplementation(run);
      return spy;
    };
    const calls = () => spy.mock.calls;
    spy.and = {
      returnValue: (value) => become(returning(value)),
      returnValues: (...values) => become(() => values.shift()),
      callFake: become,
      callThrough: () => become(original),
      throwError: (error) => become(throwing(error)),
      resolveTo: (value) => become(() => Promise.resolve(value)),
      rejectWith: (value) => become(() => Promise.reject(value)),
      stub: () => become(undefined),
    };
    spy.calls = {
      any: () => calls().length > 0,
      count: () => calls().length,
      argsFor: (index) => calls()[index] ?? [],
      allArgs: () => calls(),
      all: () => calls().map(plain),
      first: () => (calls().length === 0 ? undefined : plain(calls()[0])),
      mostRecent: () => (calls().length === 0 ? undefined : plain(calls().at(-1))),
      reset: () => spy.mockClear(),
    };
    return spy;
  };
  const createSpy = (_, original) => withJasmine(jest.fn(), original);
  const createSpyObj = (first, second) => {
    const methods = typeof first === 'string' ? second : first;
    const names = Array.isArray(methods) ? methods : Object.keys(methods);
    return Object.fromEntries(
      names.map((name) => {
        const spy = createSpy(name);
        return [name, Array.isArray(methods) ? spy : spy.and.returnValue(methods[name])];
      }),
    );
  };
  /** jasmine's `spyOn` calls nothing by itself. */
  const spyOn = (object, key) => {
    const original = object[key];
    const spy = jest.spyOn(object, key);
    return withJasmine(spy.mockImplementation(undefined), function (...values) {
      return Reflect.apply(original, this, values);
    });
  };

  const withSinon = (spy, restore) => {
    const mock = () => spy.mock;
    const did = (values) =>
      mock().calls.some((call) => sameContent(call.slice(0, values.length), values, 'equal'));
    const callAt = (index) => {
      const place = index < 0 ? mock().calls.length + index : index;
      const call = mock().calls[place];
      if (call === undefined) return null;
      const { type, value } = mock().results[place];
      return {
        args: call,
        firstArg: call[0],
        lastArg: call.at(-1),
        returnValue: type === 'return' ? value : undefined,
        calledWith: (...values) => sameContent(call.slice(0, values.length), values, 'equal'),
      };
    };
    const read = {
      callCount: () => mock().calls.length,
      called: () => mock().calls.length > 0,
      notCalled: () => mock().calls.length === 0,
      calledOnce: () => mock().calls.length === 1,
      calledTwice: () => mock().calls.length === 2,
      calledThrice: () => mock().calls.length === 3,
      args: () => mock().calls,
      returnValues: () => mock().results.map(({ value }) => value),
      firstCall: () => callAt(0),
      secondCall: () => callAt(1),
      lastCall: () => callAt(-1),
    };
    for (const [name, get] of Object.entries(read)) Object.defineProperty(spy, name, { get });
    let usual;
    const rules = [];
    const become = (run) => {
      usual = run;
      if (rules.length === 0) spy.mockImplementation(run);
      return spy;
    };
    /** What a stub answers in some calls only; `fits` is given the number of the call, from 0, and its values. */
    const when = (fits) => {
      if (rules.length === 0) {
        let count = -1;
        spy.mockImplementation(function (...values) {
          count += 1;
          // The latest of several rules counts.
          const run = rules.findLast((rule) => rule.fits(count, values))?.run ?? usual;
          return run === undefined ? undefined : Reflect.apply(run, this, values);
        });
      }
      const rule = { fits, run: undefined };
      rules.push(rule);
      return answering((run) => {
        rule.run = run;
        return spy;
      });
    };
    return Object.assign(spy, {
      calledWith: (...values) => did(values),
      calledOnceWith: (...values) => mock().calls.length === 1 && did(values),
      calledWithExactly: (...values) => mock().calls.some((call) => sameContent(call, values, 'equal')),
      calledBefore: (other) => mock().invocationCallOrder[0] < other.mock.invocationCallOrder.at(-1),
      calledAfter: (other) => mock().invocationCallOrder.at(-1) > other.mock.invocationCallOrder[0],
      getCall: callAt,
      getCalls: () => mock().calls.map((_, index) => callAt(index)),
      ...answering(become),
      onCall: (wanted) => when((count) => count === wanted),
      onFirstCall: () => when((count) => count === 0),
      onSecondCall: () => when((count) => count === 1),
      onThirdCall: () => when((count) => count === 2),
      withArgs: (...values) =>
        when((_, given) => sameContent(given.slice(0, values.length), values, 'equal')),
      resetHistory: () => spy.mockClear(),
      reset: () => spy.mockReset(),
      restore,
    });
  };
  const watched = (object, key, isStub) => {
    const spy = jest.spyOn(object, key);
    const { mockRestore } = spy;
    if (isStub) spy.mockImplementation(undefined);
    return withSinon(spy, () => void mockRestore());
  };
  const makeSinon = (isStub) => (first, key) => {
    if (key !== undefined) return watched(first, key, isStub);
    return withSinon(jest.fn(typeof first === 'function' ? first : undefined), () => undefined);
  };
  const restore = () => void jest.restoreAllMocks();
  const sinon = { spy: makeSinon(false), stub: makeSinon(true), fake: makeSinon(true), restore };
  sinon.createSandbox = () => sinon;

  /** `node:test` keeps another record of calls. */
  const nodeMock = (inner) => {
    const record = () => inner.mock;
    const spy = function (...values) {
      return new.target === undefined
        ? Reflect.apply(inner, this, values)
        : Reflect.construct(inner, values, new.target);
    };
    spy.mock = {
      get calls() {
        return record().calls.map((call, index) => {
          const { type, value } = record().results[index];
          const isReturned = type === 'return';
          const ended = { result: isReturned ? value : undefined, error: isReturned ? undefined : value };
          return { arguments: call, this: record().contexts[index], ...ended };
        });
      },
      callCount: () => record().calls.length,
      mockImplementation: (run) => void inner.mockImplementation(run),
      mockImplementationOnce: (run) => void inner.mockImplementationOnce(run),
      resetCalls: () => void inner.mockClear(),
      restore: () => void inner.mockRestore(),
    };
    return spy;
  };
  const method = (object, key, run) => {
    const spy = jest.spyOn(object, key);
    if (typeof run === 'function') spy.mockImplementation(run);
    const told = nodeMock(spy);
    // What tests look at is the method itself.
    Object.defineProperty(object, key, {
      ...Object.getOwnPropertyDescriptor(object, key),
      value: told,
    });
    return told;
  };
  const node = {
    fn: (original, run) => nodeMock(jest.fn(run ?? original)),
    method,
    getter: (object, key, run) => nodeMock(jest.spyOn(object, key, 'get').mockImplementation(run)),
    reset: restore,
    restoreAll: restore,
  };
  return { createSpy, createSpyObj, spyOn, sinon, node };
}
