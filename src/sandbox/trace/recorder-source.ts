import objects from '../guest/lazy/tracer-objects.js?raw';
import tracer from '../guest/lazy/tracer.js?raw';
import { lazily } from '../guest-text.ts';

/** The recorder's text. It travels with the request: workers that record nothing never download it. */
export const RECORDER_SOURCE = lazily(
  `${objects}\n${tracer}`,
  'makeTracer(p, host, inspector.inspect, tools.counts)',
);
