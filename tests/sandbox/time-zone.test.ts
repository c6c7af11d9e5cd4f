import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Runner } from '../../src/sandbox/workers/runner-pool.ts';
import { zoneOffset } from '../../src/sandbox/realm/zone-offset.ts';
import { aRequest, aThreadRunner, tell } from './a-runner.ts';

/** The machine lives somewhere else than all that is asked here. */
const before = process.env['TZ'];
let runner: Runner;
beforeAll(async () => {
  process.env['TZ'] = 'Asia/Tokyo';
  runner = await aThreadRunner();
  await runner.ready;
});
afterAll(() => {
  runner.dispose();
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

const PROGRAM = `
  const at = new Date(2026, 6, 1, 12, 30);
  console.log(at.getTime(), at.getTimezoneOffset(), at.getHours(), at.toString(), Date.parse('2026-01-05T08:00'));
  console.log(at.toLocaleString(), at.toLocaleTimeString('en-US'), Intl.DateTimeFormat().resolvedOptions().timeZone);
  console.log(new Date().getHours(), new Intl.DateTimeFormat('fr', { timeZone: 'UTC', timeStyle: 'short' }).format(at));`;

async function told(timeZone?: string): Promise<readonly string[]> {
  const request = aRequest(PROGRAM, timeZone === undefined ? {} : { timeZone });
  return (await tell(runner.run, request)).lines.map(({ text }) => text);
}

test('a program lives in the time zone of its request, whatever that of the machine', async () => {
  expect(new Date(0).getTimezoneOffset()).toBe(-540);
  expect(await told()).toEqual([
    `${Date.UTC(2026, 6, 1, 12, 30)} 0 12 Wed Jul 01 2026 12:30:00 GMT+0000 ${Date.UTC(2026, 0, 5, 8)}`,
    '01/07/2026 12:30:00 12:30:00 PM UTC',
    '0 12:30',
  ]);
  expect(await told('America/New_York')).toEqual([
    `${Date.UTC(2026, 6, 1, 16, 30)} 240 12 Wed Jul 01 2026 12:30:00 GMT-0400 ${Date.UTC(2026, 0, 5, 13)}`,
    '01/07/2026 12:30:00 12:30:00 PM America/New_York',
    '20 16:30',
  ]);
});

test('the offset of a zone is what the host knows of it, at changes and far away, too', () => {
  const paris = zoneOffset('Europe/Paris');
  const change = Date.UTC(2026, 2, 29, 1);
  expect([paris(change - 1), paris(change), paris(Date.UTC(2026, 11, 1))]).toEqual([60, 120, 60]);
  expect(zoneOffset('Asia/Kolkata')(0)).toBe(330);
  expect([paris(-8.64e15), paris(8.64e15), paris(NaN)].every((minutes) => Math.abs(minutes) <= 840)).toBe(
    true,
  );
  expect(zoneOffset('Nowhere/City')(0)).toBe(0);
});
