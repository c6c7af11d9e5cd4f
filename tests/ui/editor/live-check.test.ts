import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { diagnoseText } from '../../../src/lessons/diagnosis/diagnose.ts';
import { LiveCheck } from '../../../src/ui/editor/live-check.svelte.ts';

const BROKEN = 'console.log("a);\nlet b = 2;';

describe('a text while it is written', () => {
  let check: LiveCheck;
  beforeEach(() => {
    vi.useFakeTimers();
    check = new LiveCheck((text) => Promise.resolve(diagnoseText(text)));
  });
  afterEach(() => {
    check.clear();
    vi.useRealTimers();
  });

  test('is looked at after a pause, and not before', async () => {
    check.typed({ text: BROKEN, line: 1 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(check.diagnosis).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(check.diagnosis).toMatchObject({ key: 'unclosed-string', span: { line: 1, column: 13 } });
  });

  test('is looked at when its line is left, and not when the cursor moves within it', async () => {
    check.typed({ text: BROKEN, line: 1 });
    check.moved(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(check.diagnosis).toBeNull();
    check.moved(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(check.diagnosis?.key).toBe('unclosed-string');
  });

  test('is told nothing about the line that is being typed', async () => {
    check.typed({ text: BROKEN, line: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    check.typed({ text: `${BROKEN} `, line: 2 });
    expect(check.diagnosis?.key).toBe('unclosed-string');
    check.typed({ text: 'console.log("ab);\nlet b = 2;', line: 1 });
    expect(check.diagnosis).toBeNull();
  });

  test('that can be read again is told nothing any more', async () => {
    check.typed({ text: BROKEN, line: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    check.typed({ text: 'console.log("a");\nlet b = 2;', line: 2 });
    expect(check.diagnosis).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(check.diagnosis).toBeNull();
  });

  test('that the page has put in place of what was typed is not mixed up with it', async () => {
    check.typed({ text: BROKEN, line: 1 });
    check.follow('let other = 1;');
    await vi.advanceTimersByTimeAsync(5000);
    expect(check.diagnosis).toBeNull();
  });
});
