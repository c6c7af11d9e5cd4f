import type { SourceSpan } from '../../sandbox/run-program.ts';
import type { Site } from '../../sandbox/trace/weave/traced-program.ts';

/** Where the offsets of a text are, by line and column. */
export class TextPlaces {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The 1-based line of an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Text of a 1-based line, without its end; empty for lines that are not there. */
  line(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return '';
    return this.#text.slice(start, (this.#starts[line] ?? this.#text.length + 1) - 1).replace(/\r$/, '');
  }

  /** The place of a site; of one over several lines only what stands on its first. */
  spanOf({ start, end }: Pick<Site, 'start' | 'end'>): SourceSpan {
    const line = this.lineAt(start);
    const lineStart = this.#starts[line - 1] ?? 0;
    const lineEnd = lineStart + this.line(line).length;
    return {
      line,
      column: start - lineStart + 1,
      endLine: line,
      endColumn: Math.min(end, lineEnd) - lineStart + 1,
    };
  }
}
