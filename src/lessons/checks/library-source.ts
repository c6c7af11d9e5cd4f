import assert from '../harness/lazy/assert.js?raw';
import chains from '../harness/lazy/chains.js?raw';
import contexts from '../harness/lazy/contexts.js?raw';
import fakeClock from '../harness/lazy/fake-clock.js?raw';
import libraries from '../harness/lazy/libraries.js?raw';
import mocks from '../harness/lazy/mocks.js?raw';
import spies from '../harness/lazy/spies.js?raw';

/** The modules of what other test libraries have, and the rarer parts of Jest, each after those that it needs, for `harnessSource`. */
export const LIBRARY_SOURCES: readonly string[] = [
  assert,
  mocks,
  chains,
  contexts,
  fakeClock,
  spies,
  libraries,
];
