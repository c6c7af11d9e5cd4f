import { expect, test } from 'vitest';

import { programFacts } from '../../../src/lessons/checks/program-facts.ts';

test.each(['(', '[', '{', '[{a:', 'f(', '`${'])(
  '50,000 times %s is read in bounded time, and what stands before it is known',
  (piece) => {
    const facts = programFacts(`let prenom = "Lina";\nfor (;;) {}\n${piece.repeat(50_000)}`);
    expect(facts.declares).toContainEqual({ name: 'prenom', kind: 'let' });
    expect(facts.counts['for']).toBe(1);
  },
);

test('what is nested as deep as a program of a reader may be counts', () => {
  const deep = `${'if (a) {'.repeat(300)} while (b) {} ${'}'.repeat(300)}`;
  expect(programFacts(deep).counts).toMatchObject({ if: 300, while: 1 });
});
