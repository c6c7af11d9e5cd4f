/** Text of a function `(p, host, inspector, tools) => part`: a guest module with the expression that makes its part. */
export function lazily(text: string, result: string): string {
  return `(p, host, inspector, tools) => {\n"use strict";\n${withoutExports(text)}\nreturn ${result};\n}`;
}

/** A guest module, as written or as built on one line, as a part of a larger text. */
export function withoutExports(text: string): string {
  return text.replace(/(^|[;}])export (?=(?:async )?(?:function|const|class) )/gm, '$1');
}
