import walkPaths from '../harness/lazy/walk-paths.js?raw';

/** The module that plays a program's questions in every way, for `harnessSource`. */
export const PATHS_SOURCE = walkPaths;
