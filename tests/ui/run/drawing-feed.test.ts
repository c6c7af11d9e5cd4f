import { describe, expect, test } from 'vitest';

import type { DrawCommand } from '../../../src/sandbox/run-program.ts';
import { DrawingFeed } from '../../../src/ui/run/drawing-feed.ts';

const cover: DrawCommand = { type: 'background', color: null };
function aStroke(x: number): DrawCommand {
  return { type: 'segment', x1: x, y1: 0, x2: 0, y2: 0, color: 'black', width: 1 };
}

describe('a drawing that grows', () => {
  test('is shown as far as it has come, each time whole', () => {
    const feed = new DrawingFeed();
    expect(feed.hasMore).toBe(false);
    expect(feed.next()).toBeNull();
    feed.take([aStroke(1)], true);
    expect(feed.next()).toEqual([aStroke(1)]);
    feed.take([aStroke(2)], false);
    expect(feed.next()).toEqual([aStroke(1), aStroke(2)]);
    expect(feed.next()).toBeNull();
  });
});

describe('frames', () => {
  test('are shown one at each paint, and never in parts', () => {
    const feed = new DrawingFeed();
    feed.take([cover, aStroke(1)], true);
    expect(feed.hasMore).toBe(false);
    expect(feed.next()).toBeNull();
    feed.take([aStroke(2)], false);
    feed.take([cover, aStroke(3)], false);
    expect(feed.next()).toEqual([cover, aStroke(1), aStroke(2)]);
    expect(feed.hasMore).toBe(true);
    expect(feed.next()).toEqual([cover, aStroke(3)]);
    expect(feed.next()).toBeNull();
  });

  test('that nobody paints are dropped, the oldest first, so that an hour of them takes no room', () => {
    const feed = new DrawingFeed();
    for (let index = 0; index < 216_000; index += 1) feed.take([cover, aStroke(index)], false);
    const shown: unknown[] = [];
    for (let picture = feed.next(); picture !== null; picture = feed.next()) shown.push(picture[1]);
    expect(shown).toEqual([aStroke(215_997), aStroke(215_998), aStroke(215_999)]);
  });

  test('give way to the last picture when the run ends', () => {
    const feed = new DrawingFeed();
    feed.take([cover, aStroke(1)], false);
    feed.take([cover, aStroke(2)], true);
    expect(feed.last()).toEqual([cover, aStroke(2)]);
    expect(feed.hasMore).toBe(false);
  });
});

describe('a replay', () => {
  test('stays unseen until it has drawn what was there before', () => {
    const feed = new DrawingFeed();
    feed.take([aStroke(1), aStroke(2)], false);
    expect(feed.last()).toHaveLength(2);
    feed.restart();
    feed.take([aStroke(1)], false);
    expect(feed.next()).toBeNull();
    feed.take([aStroke(2)], false);
    expect(feed.next()).toHaveLength(2);
    feed.restart();
    feed.take([aStroke(9)], false);
    expect(feed.last()).toEqual([aStroke(9)]);
  });
});
