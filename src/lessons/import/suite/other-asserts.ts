type Members = Readonly<Record<string, string>>;

const EQUALITY: Members = {
  equal: '(a, b) => expect(a).toEqual(b)',
  type: '(value, type) => expect(typeof value).toBe(type)',
  instance: '(value, type) => expect(value).toBeInstanceOf(type)',
  match: '(text, part) => expect(text).toMatch(part)',
};
/** The same with `not` between the expectation and what is expected. */
const INEQUALITY: Members = Object.fromEntries(
  Object.entries(EQUALITY).map(([name, value]) => [name, value.replace(').to', ').not.to')]),
);
const FAIL = "(message) => { throw new Error(message ?? 'failed'); }";
const TRUTHY = '(value) => expect(value).toBeTruthy()';
const FALSY = '(value) => expect(value).toBeFalsy()';

/** What libraries of assertions have under names of their own, in our test API. */
const LIBRARIES: Readonly<Record<string, Members>> = {
  'uvu/assert': {
    ...EQUALITY,
    ok: TRUTHY,
    is: 'Object.assign((a, b) => expect(a).toBe(b), { not: (a, b) => expect(a).not.toBe(b) })',
    snapshot: '(a, b) => expect(a).toBe(b)',
    fixture: '(a, b) => expect(a).toBe(b)',
    throws: '(run, ...wanted) => expect(run).toThrow(...wanted)',
    unreachable: FAIL,
    not: `Object.assign(${FALSY}, ${objectOf({ ...INEQUALITY, ok: FALSY, throws: '(run) => expect(run).not.toThrow()' })})`,
  },
  '@codewars/test-compat': {
    ...{ describe: 'describe', it: 'it', expect: TRUTHY, pass: '() => undefined', fail: FAIL },
    assertEquals: '(a, b) => expect(a).toBe(b)',
    assertNotEquals: '(a, b) => expect(a).not.toBe(b)',
    assertDeepEquals: '(a, b) => expect(a).toEqual(b)',
    assertNotDeepEquals: '(a, b) => expect(a).not.toEqual(b)',
    assertSimilar: '(a, b) => expect(a).toEqual(b)',
    assertNotSimilar: '(a, b) => expect(a).not.toEqual(b)',
    assertContains: '(a, b) => expect(a).toContain(b)',
    assertApproxEquals: '(a, b) => expect(a).toBeCloseTo(b, 9)',
    assertTrue: '(value) => expect(value).toBe(true)',
    assertFalse: '(value) => expect(value).toBe(false)',
    expectError: '(...parts) => expect(parts.at(-1)).toThrow()',
    expectNoError: '(...parts) => expect(parts.at(-1)).not.toThrow()',
  },
};

/** Their names as modules. */
export const OTHER_LIBRARIES: readonly string[] = Object.keys(LIBRARIES);

/** The expression for a name imported from one of them, null for none that it has; of all that it brings, only what `isUsed`. */
export function otherAssert(
  source: string,
  name: { readonly imported: string; readonly isWhole: boolean },
  isUsed: (member: string) => boolean,
): string | null {
  const members = LIBRARIES[source] ?? {};
  if (!name.isWhole) return members[name.imported] ?? null;
  return objectOf(Object.fromEntries(Object.entries(members).filter(([member]) => isUsed(member))));
}

function objectOf(members: Members): string {
  const parts = Object.entries(members).map(([name, value]) => (name === value ? name : `${name}: ${value}`));
  return `{ ${parts.join(', ')} }`;
}
