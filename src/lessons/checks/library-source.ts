import chains from '../harness/lazy/chains.js?raw';
import contexts from '../harness/lazy/contexts.js?raw';
import fakeClock from '../harness/lazy/fake-clock.js?raw';
import libraries from '../harness/lazy/libraries.js?raw';
import spies from '../harness/lazy/spies.js?raw';

/** The modules of other test libraries than Jest, each after those that it needs, for `harnessSource`. */
export const LIBRARY_SOURCES: readonly string[] = [chains, contexts, fakeClock, spies, libraries];
