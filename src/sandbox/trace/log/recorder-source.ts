import kinds from '../../guest/lazy/tracer-kinds.js?raw';
import objects from '../../guest/lazy/tracer-objects.js?raw';
import texts from '../../guest/lazy/tracer-texts.js?raw';
import tracer from '../../guest/lazy/tracer.js?raw';
import { lazily } from '../../realm/guest-text.ts';

/**
 * The recorder's text. It travels with the request: workers that record nothing never download it. After
 * `mostWords` words of the log, later steps are counted and no longer told.
 */
export function recorderSource(mostWords: number): string {
  return lazily(
    [kinds, texts, objects, tracer].join('\n'),
    `makeTracer(p, host, inspector.inspect, tools.counts, ${String(mostWords)})`,
  );
}
