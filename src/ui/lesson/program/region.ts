/** One of the three parts of a step with a program. */
export type Region = 'instructions' | 'program' | 'result';
