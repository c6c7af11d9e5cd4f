import { DrawingWriter, type DrawingRun } from '../drawing/drawing-writer.ts';
import { VALUE_BYTES } from '../engine/direct-calls.ts';
import type { OpenedContext } from '../engine/engine.ts';
import type { HostFunctions } from './host-functions.ts';

/** Adds what guest/lazy/drawing.js calls. */
export function addDrawing(
  host: HostFunctions,
  { context, memory }: OpenedContext,
  run: DrawingRun,
): DrawingWriter {
  const drawing = new DrawingWriter(memory, run);
  const number = (at: number, index: number): number => memory.number(at + index * VALUE_BYTES);
  const text = (at: number, index: number): string | null => memory.text(at + index * VALUE_BYTES);
  /** Pixels that the next image has. */
  let pixels = new Uint8ClampedArray();
  host.addMaker('order', (order, at, count) => drawing.order(order, at, count));
  host.addMaker('paints', (paint, at, count) => count > 0 && drawing.paintAgain(paint, text(at, 0)));
  host.addDirect(
    'act',
    (at) => !drawing.act(number(at, 0), number(at, 1), number(at, 2), number(at, 3), number(at, 4)),
  );
  host.addTold('paint', (at) => {
    drawing.paint(number(at, 0), text(at, 1), text(at, 2));
  });
  host.addTold('fillLikePen', () => {
    drawing.fillLikePen();
  });
  host.addTold('lower', (at) => {
    drawing.isPenDown = number(at, 0) === 1;
  });
  host.addDirect('polygon', (at, count) => {
    const points = Array.from({ length: count }, (_, index) => number(at, index));
    return !drawing.polygon(points);
  });
  host.addDirect(
    'words',
    (at) => !drawing.text(text(at, 0) ?? '', number(at, 1), number(at, 2), number(at, 3)),
  );
  host.add('pixels', (buffer) => {
    if (buffer === undefined) return undefined;
    using bytes = context.getArrayBuffer(buffer); // Made by our own guest module.
    pixels = new Uint8ClampedArray(bytes.value.slice().buffer);
    return undefined;
  });
  host.addDirect('image', (at) => {
    const box = [number(at, 2), number(at, 3), number(at, 4), number(at, 5)] as const;
    return !drawing.image(pixels, number(at, 0), number(at, 1), box);
  });
  host.addTold('openFrame', () => {
    drawing.openFrame();
  });
  host.addTold('closeFrame', () => {
    drawing.closeFrame();
  });
  host.addDirect('flushDrawing', () => drawing.flush());
  return drawing;
}
