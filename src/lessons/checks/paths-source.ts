import answers from '../harness/lazy/paths/answers.js?raw';
import followQuestions from '../harness/lazy/paths/follow-questions.js?raw';
import trip from '../harness/lazy/paths/trip.js?raw';
import walkPaths from '../harness/lazy/paths/walk-paths.js?raw';

/** The modules that play a program's questions in every way, each after those that it needs, for `harnessSource`. */
export const PATHS_SOURCES: readonly string[] = [answers, trip, followQuestions, walkPaths];
