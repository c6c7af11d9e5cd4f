import objects from '../guest/lazy/tracer-objects.js?raw';
import tracer from '../guest/lazy/tracer.js?raw';
import { lazily } from '../guest-text.ts';

/**
 * The recorder's text. It travels with the request: workers that record nothing never download it. Of a program with more than
 * `mostSteps` steps the later ones are counted and no longer told.
 */
export function recorderSource(mostSteps: number): string {
  return lazily(
    `${objects}\n${tracer}`,
    `makeTracer(p, host, inspector.inspect, tools.counts, ${String(mostSteps)})`,
  );
}
