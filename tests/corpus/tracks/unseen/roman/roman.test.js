const test = require('ava');
const { toRoman } = require('./roman');

test('refuses', (t) => {
  const error = t.throws(() => toRoman(0), { instanceOf: RangeError, message: /small/ });
  t.is(error.name, 'RangeError');
});
const macro = test.macro((t, n, want) => t.is(toRoman(n), want));
test('two', macro, 2, 'II');
const titled = test.macro({
  exec(t, n, want) {
    t.is(toRoman(n), want);
  },
  title: (given = 'digit', n) => `${given} ${n}`,
});
test(titled, 3, 'III');
test('digit of', titled, 1, 'I');
function plain(t, n) {
  t.truthy(toRoman(n));
}
plain.title = (given, n) => `plain ${n}`;
test(plain, 1);
test.serial('async', async (t) => {
  await t.throwsAsync(async () => toRoman(0), { message: 'too small' });
});
test.failing('broken', (t) => {
  t.fail();
});
