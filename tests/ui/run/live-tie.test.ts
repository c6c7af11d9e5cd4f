import { expect, test } from 'vitest';

import type { LiveMessage, Note } from '../../../src/sandbox/live-input.ts';
import { LiveTie } from '../../../src/ui/run/live-tie.svelte.ts';

const note: Note = { delayMs: 0, durationMs: 100, frequency: 440 };

test('where less motion is wanted an animation stands still at its first frame until it is started', () => {
  const told: LiveMessage[] = [];
  const tie = new LiveTie(() => true);
  tie.connect((message) => told.push(message));
  tie.noteFrame();
  tie.noteFrame();
  expect([tie.isPaused, told]).toEqual([true, [{ type: 'pause' }]]);
  tie.play();
  tie.noteFrame();
  expect([tie.isPaused, told]).toEqual([false, [{ type: 'pause' }, { type: 'resume' }]]);
});

test('elsewhere it moves at once', () => {
  const tie = new LiveTie(() => false);
  tie.noteFrame();
  expect(tie.isPaused).toBe(false);
});

test('an animation waits while the page is out of sight; other programs go on', () => {
  const told: string[] = [];
  const tie = new LiveTie(() => false);
  const connect = (): void => {
    tie.connect((message) => told.push(message.type));
  };
  connect();
  tie.see(false);
  tie.see(true);
  expect(told).toEqual([]);
  tie.noteFrame();
  tie.see(false);
  tie.see(true);
  expect(told).toEqual(['pause', 'resume']);
  tie.disconnect(true);
  tie.see(false);
  connect();
  tie.noteFrame();
  expect(told).toEqual(['pause', 'resume', 'pause']);
});

test('coming back does not start what waits for whoever wants less motion', () => {
  const told: string[] = [];
  const tie = new LiveTie(() => true);
  tie.connect((message) => told.push(message.type));
  tie.noteFrame();
  tie.see(false);
  tie.see(true);
  expect([told, tie.isPaused]).toEqual([['pause'], true]);
});

test('notes wait for a listener, and a run that is cut silences them', () => {
  const tie = new LiveTie(() => false);
  tie.sound([note]);
  const heard: unknown[] = [];
  const stop = tie.listen((notes) => heard.push(notes));
  tie.sound([note, note]);
  tie.disconnect(false);
  tie.disconnect(true);
  stop();
  tie.sound([note]);
  expect(heard).toEqual([[note], [note, note], null]);
});

test('nothing is told to a program that has ended', () => {
  const told: LiveMessage[] = [];
  const tie = new LiveTie(() => false);
  tie.connect((message) => told.push(message));
  tie.disconnect(true);
  tie.tell({ type: 'pause' });
  expect(told).toEqual([]);
});
