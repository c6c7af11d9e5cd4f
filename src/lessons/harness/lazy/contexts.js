import { expectation, STANDS } from '../matchers.js';
import { brandOf, isObject } from '../brands.js';
import { Stand } from '../equality.js';

const FIRST_NAME =
  /^(?:async\b\s*)?(?:function\b\s*\*?\s*[\p{ID_Continue}$]*|[\p{ID_Continue}$]+\s*(?=\())?\s*\(?\s*(\{|[\p{ID_Start}$_][\p{ID_Continue}$]*)/u;

/** What a test calls that it has to call at its end. */
const DONE_NAME = /^(?:done|cb|callback|next|finish|end|resolve)$/i;

/**
 * What a test does with its first parameter, read from its text: nothing but call it when it is over (`done`), or ask it
 * things (`context`); `waits` for one that says itself when it is over.
 */
export function useOf(run) {
  const source = Function.prototype.toString.call(run);
  const [, name = ''] = FIRST_NAME.exec(source) ?? [];
  if (name === '{') return { kind: 'context', waits: false };
  if (name === '') return { kind: 'done', waits: true };
  const escaped = name.replaceAll('$', '\\$');
  const asked = [...source.matchAll(new RegExp(`(?<![.\\w$])${escaped}\\s*\\.\\s*(\\w+)`, 'g'))];
  const members = asked.map(([, member]) => member);
  // One that is never named again ends nothing, unless it says that it does.
  const isNamedAgain = source.split(new RegExp(`(?<![.\\w$])${escaped}(?![\\w$])`)).length > 2;
  if (!isNamedAgain && !DONE_NAME.test(name)) return { kind: 'context', waits: false };
  if (members.every((member) => member === 'fail')) return { kind: 'done', waits: true };
  return { kind: 'context', waits: members.includes('end') || members.includes('plan') };
}

/** Tests of tape, ava, tap, QUnit and `node:test`: `wrap` gives a test function what it asks for. */
export function makeContexts(assert, node) {
  const shared = {};

  const begin = (waits) => {
    const after = [];
    const parts = [];
    let [made, planned, open, failed] = [0, null, 0, null];
    let end = () => undefined;
    const over = new Promise((resolve) => {
      end = resolve;
    });
    const look = () => {
      if (planned !== null && made >= planned && open === 0) end();
    };
    /** Without a way to wait for it, what fails in a callback would be lost. */
    const counted =
      (work) =>
      (...values) => {
        try {
          return work(...values);
        } catch (error) {
          failed ??= { error };
          end();
          throw error;
        } finally {
          made += 1;
          look();
        }
      };
    const expecting = (value) => expectation(value, null);
    const thrownBy = (run, wanted) => {
      let thrown;
      const noting = () => {
        try {
          return run();
        } catch (error) {
          thrown = error;
          throw error;
        }
      };
      assert.throws(noting, ...wantedError(wanted));
      return thrown;
    };
    const rejected = async (run, wanted) => {
      const promise = typeof run === 'function' ? run() : run;
      await assert.rejects(promise, ...wantedError(wanted));
      return promise.catch((error) => error);
    };
    const own = {
      ...{ is: (a, b) => expecting(a).toBe(b), not: (a, b) => expecting(a).not.toBe(b) },
      equal: (a, b) => expecting(a).toBe(b),
      notEqual: (a, b) => expecting(a).not.toBe(b),
      looseEqual: assert.equal,
      true: (value) => expecting(value).toBeTruthy(),
      false: (value) => expecting(value).toBeFalsy(),
      has: (value, part) => expecting(value).toMatchObject(part),
      hasNot: (value, part) => expecting(value).not.toMatchObject(part),
      regex: (text, pattern) => expecting(text).toMatch(pattern),
      notRegex: (text, pattern) => expecting(text).not.toMatch(pattern),
      type: (value, type) =>
        typeof type === 'function'
          ? expecting(value).toBeInstanceOf(type)
          : expecting(typeof value).toBe(type),
      throws: thrownBy,
      notThrows: (run) => expecting(run).not.toThrow(),
      error: (value) => expecting(value).toBeFalsy(),
      pass: () => undefined,
      rejects: rejected,
    };
    const also = {
      ...{
        equals: 'equal',
        isEqual: 'equal',
        strictEquals: 'equal',
        same: 'deepEqual',
        strictSame: 'deepEqual',
      },
      ...{
        strictEqual: 'equal',
        notStrictEqual: 'notEqual',
        isNotEqual: 'notEqual',
        doesNotEqual: 'notEqual',
      },
      ...{
        deepEquals: 'deepEqual',
        isEquivalent: 'deepEqual',
        deepLooseEqual: 'deepEqual',
        notSame: 'notDeepEqual',
      },
      ...{
        propEqual: 'deepEqual',
        like: 'has',
        truthy: 'true',
        assert: 'true',
        falsy: 'false',
        notok: 'false',
      },
      ...{
        propContains: 'has',
        notPropEqual: 'notDeepEqual',
        throwsAsync: 'rejects',
        notThrowsAsync: 'doesNotReject',
      },
      ...{ raises: 'throws', iferror: 'error', ifErr: 'error', deepLooseNotEqual: 'notDeepEqual' },
    };
    const context = { ...assert, ...own };
    for (const [name, same] of Object.entries(also)) context[name] = context[same];
    for (const [name, work] of Object.entries(context)) context[name] = counted(work);
    const quiet = () => undefined;
    const nested = (title, first, second) => {
      const run = typeof first === 'function' ? first : second;
      if (typeof run !== 'function') return undefined;
      open += 1;
      const part = (async () => {
        await wrap(run, 0)();
      })();
      part.catch(quiet);
      parts.push(part);
      const close = () => {
        open -= 1;
        made += 1;
        look();
      };
      part.then(close, close);
      return part;
    };
    Object.assign(context, {
      plan: (count) => {
        planned = count;
        look();
      },
      expect: (count) => {
        planned = count;
      },
      end: (error) => {
        if (error !== undefined && error !== null) failed ??= { error };
        end();
      },
      async: () => {
        open += 1;
        let isOver = false;
        parts.push(
          new Promise((resolve) => {
            done = () => {
              if (!isOver) open -= 1;
              isOver = true;
              resolve();
            };
          }),
        );
        return done;
      },
      ...{
        test: nested,
        it: nested,
        mock: node,
        context: shared,
        assert: Object.assign(context.assert, assert),
      },
      ...{ teardown: (run) => void after.push(run), after: (run) => void after.push(run) },
      ...{ comment: quiet, log: quiet, diagnostic: quiet, timeoutAfter: quiet, timeout: quiet, name: '' },
      ...{ skip: quiet, todo: quiet, step: quiet },
    });
    let done = quiet;
    const finish = async (answer) => {
      await answer;
      if (waits && failed === null) await over;
      for (const part of parts) await part;
      for (const run of after) await run();
      if (failed !== null) throw failed.error;
      if (planned !== null && made !== planned) expecting(made).toBe(planned);
    };
    return { context, finish };
  };

  /** A test, with `given` values before what its library hands it. */
  const wrap = (run, given) => {
    if (run.length !== given + 1) return run;
    const { kind, waits } = useOf(run);
    if (kind === 'done') return null;
    return async function (...values) {
      const { context, finish } = begin(waits);
      await finish(run.call(this, ...values, context));
    };
  };
  /** A test of ava that is given values: its name may be made from them. Null for any other test. */
  const macro = (parts) => {
    const [given, run, ...values] = typeof parts[0] === 'function' ? [undefined, ...parts] : parts;
    if (typeof run !== 'function' || run.length < 2 || values[0] === undefined) return null;
    const title = typeof run.title === 'function' ? run.title(given, ...values) : given;
    const call = async function () {
      const { context, finish } = begin(useOf(run).waits);
      await finish(run.call(this, context, ...values));
    };
    return { title: title ?? run.name, call };
  };
  return { wrap, macro };
}

/** What an error has to be, as these libraries write it: a class, a pattern, or an object whose class may be among its parts. */
function wantedError(wanted) {
  if (wanted === undefined || typeof wanted === 'string') return [];
  if (!isObject(wanted) || brandOf(wanted) !== 'Object' || wanted instanceof Error) return [wanted];
  const { instanceOf, any, ...parts } = wanted;
  const isWanted = instanceOf === undefined ? () => true : (error) => error instanceof instanceOf;
  const having = STANDS.having(parts);
  if (Object.keys(parts).length > 0)
    return [new Stand(having.label, (error) => isWanted(error) && having.accepts(error))];
  return [instanceOf ?? Error].slice(0, any === true ? 0 : 1);
}
