import { VALUE_BYTES } from '../engine/direct-calls.ts';
import type { GuestMemory } from '../engine/guest-memory.ts';
import type { RunLimits } from '../run-program.ts';
import type { ConsoleBatch } from './console-batch.ts';

/** Lines that gather before they leave for the page; a line of more UTF-16 code units than `LONG_LINE` leaves at once. */
const MAX_WAITING = 500;
const LONG_LINE = 1000;

/** Lines that leave one by one, before a program that goes on for ever is stopped from outside. */
const FIRST_LINES = 8;

/** Longest text that is printed as it stands, in UTF-16 code units: the inspector cuts longer ones. */
const MAX_PLAIN = 10_000;

/** Most levels of groups inside each other; deeper ones count as this level. */
const MAX_GROUPS = 20;

/** What a realm's console has to know of its run. */
interface ConsoleRun {
  readonly limits: Pick<RunLimits, 'consoleLines' | 'consoleChars'>;
  /** The recorder in the guest counts every line itself. */
  readonly isRecorded: boolean;
  readonly onConsole: (batch: ConsoleBatch) => void;
  readonly onClear: () => void;
}

/** Keeps what a realm prints within its limits and sends it in batches. */
export class ConsoleWriter {
  readonly #memory: GuestMemory;
  #run: ConsoleRun | null = null;
  #texts: string[] = [];
  #signs: number[] = [];
  #extras = '';
  #depth = 0;
  #charsLeft = 0;
  #sent = 0;
  /** Lines that the batch may have at most; 0 when no more may be printed. */
  #room = 0;
  /** Whether anything was sent since the console was cleared. */
  #hasShown = false;

  constructor(memory: GuestMemory) {
    this.#memory = memory;
  }

  begin(run: ConsoleRun): void {
    this.#run = run;
    this.#charsLeft = run.limits.consoleChars;
    this.#makeRoom();
  }

  /** Prints values that stand for themselves, read where they stand; false where only the inspector can tell them. */
  printPlain(level: number, at: number, count: number): boolean {
    if (this.#run?.isRecorded !== false) return false;
    let text = '';
    for (let i = 0; i < count; i++) {
      const word = this.#memory.plainText(at + i * VALUE_BYTES);
      if (word === null || word.length > MAX_PLAIN) return false;
      // The first text may say how to print the others.
      if (i === 0 && count > 1 && word.includes('%')) return false;
      text += i === 0 ? word : ` ${word}`;
    }
    const line = this.#indented(text);
    if (!this.#fits(line)) return false;
    this.#push(level, line, '');
    return true;
  }

  /** Prints a line; `extra` is what a `ConsoleLine` has beside level, text and depth: the inside of a JSON object. False when that was too much. */
  print(level: number, text: string, extra: string): boolean {
    const line = this.#indented(text);
    if (this.#fits(line)) {
      this.#push(level, line, extra);
      return true;
    }
    if (this.#room > 0 && this.#charsLeft > 0) this.#push(level, `${line.slice(0, this.#charsLeft)}…`, '');
    return false;
  }

  /** Goes so many levels of groups deeper. */
  indent(levels: number): void {
    this.#depth = Math.max(0, Math.min(this.#depth + levels, MAX_GROUPS));
  }

  /** A console that shows nothing stays as it is: a loop that clears it costs the page nothing. */
  clear(): void {
    this.#depth = 0;
    if (!this.#hasShown && this.#signs.length === 0) return;
    this.flush();
    this.#hasShown = false;
    this.#run?.onClear();
  }

  /** Sends what waits. */
  flush(): void {
    if (this.#signs.length === 0) return;
    this.#sent += this.#signs.length;
    const batch = {
      text: this.#texts.join(''),
      signs: new Float64Array(this.#signs),
      extras: `{${this.#extras}}`,
    };
    this.#texts = [];
    this.#signs = [];
    this.#extras = '';
    this.#hasShown = true;
    this.#makeRoom();
    this.#run?.onConsole(batch);
  }

  #indented(text: string): string {
    if (this.#depth === 0) return text;
    const indent = '  '.repeat(this.#depth);
    return indent + text.replaceAll('\n', `\n${indent}`);
  }

  #fits(line: string): boolean {
    return this.#room > 0 && line.length <= this.#charsLeft;
  }

  #push(level: number, line: string, extra: string): void {
    const { length } = line;
    if (extra !== '') {
      if (this.#extras !== '') this.#extras += ',';
      this.#extras += `"${String(this.#signs.length)}":{${extra}}`;
    }
    this.#charsLeft -= length;
    this.#texts.push(line);
    this.#signs.push(level + this.#depth * 4 + length * 128);
    if (this.#signs.length >= this.#room || length + extra.length > LONG_LINE) this.flush();
  }

  /** After the first lines as many may wait as have been shown. */
  #makeRoom(): void {
    const lines = this.#run?.limits.consoleLines ?? 0;
    this.#room = Math.min(MAX_WAITING, lines - this.#sent, this.#sent < FIRST_LINES ? 1 : this.#sent);
  }
}
