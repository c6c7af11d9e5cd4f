/** Assertions, Jest's own spies, sentences of chai and should.js, and names that only other libraries or rarer parts of Jest have. */
const FOREIGN =
  /\.(?:to|should|be|have|and|not\.to|eventually)\.|\bassert\b|\b(?:jest|vi|chai|should|jasmine|sinon|mock|QUnit)\.|\.should\b|\b(?:expectAsync|spyOn|withContext|fail|macro)\(|\buseFakeTimers\b|\btoBe(?:True|False|Array|String|Number|Boolean|Function|Object|Empty|Within|Even|Odd|Positive|Negative|Integer|Finite|Nil|A|An)\(|\bto(?:HaveSize|Include|StartWith|EndWith|Exist|Exclude|Not\w+|ThrowMatching|ThrowError|HaveBeenCalled(?:Once|ExactlyOnce)With|HaveBeenCalledBefore)\w*\(/;
/** A test that is handed something: `done`, or what it asks things of. */
const HANDED =
  /(?:["'`]\s*,\s*(?:\{[^}]*\}\s*,\s*)?|\b(?:test|it|tape)\(\s*)(?:async\b\s*)?(?:function\b[^(]*\(\s*[\p{ID_Start}$_{]|\(\s*[\p{ID_Start}$_{]|[\p{ID_Start}$_][\p{ID_Continue}$]*\s*=>)/u;

/** A test whose function is told by its name and given values. */
const NAMED =
  /\b(?:test|it)(?:\.\w+)?\(\s*(?:(["'`])[^\n]*?\1\s*,\s*)?[\p{ID_Start}$_][\p{ID_Continue}$]*\s*,/u;

/** Whether tests may need more than our own API and the usual of Jest; too often yes costs bytes, too often no a test. */
export function needsLibraries(tests: string): boolean {
  return FOREIGN.test(tests) || HANDED.test(tests) || NAMED.test(tests);
}
