import type { RunProgram, SourceSpan } from '../../sandbox/run-program.ts';
import type { PlaygroundMessages } from '../messages/playground-fr.ts';
import { RunSession } from '../run/run-session.svelte.ts';
import type { ShownRun } from '../run/shown-run.ts';
import { teacher } from '../run/teacher.svelte.ts';
import { PlayerDoor } from '../stepper/player-door.svelte.ts';
import { downloadFile } from '../storage/download-file.ts';
import { playgroundRequest } from './playground-request.ts';
import { ProgramShelf } from './program-shelf.svelte.ts';
import type { ShelfTools } from './program-shelf.svelte.ts';
import { fileNameOf, readProgramFile } from './read-file.ts';
import { packProgram, unpackProgram } from './share-link.ts';

/** What a session needs from its page; the getters follow a change of language. */
export interface PlaygroundTools extends ShelfTools {
  readonly run: RunProgram;
  readonly words: () => PlaygroundMessages;
  readonly language: () => 'fr' | 'en';
}

/** The playground at work: its programs, its runs, and what came in from outside. Made by the page, which disposes it. */
export class PlaygroundSession {
  readonly shelf: ProgramShelf;
  readonly runs: RunSession;
  readonly door: PlayerDoor;
  /** The text that ran last. */
  ranProgram = $state.raw('');
  /** Why the last link or file was not opened, in words; empty when it was. */
  refusal = $state.raw('');
  readonly #tools: PlaygroundTools;
  readonly #ready: Promise<void>;
  /** Links that were opened so far: one that takes longer than the next one comes too late. */
  #openings = 0;

  constructor(tools: PlaygroundTools) {
    this.#tools = tools;
    this.shelf = new ProgramShelf(tools);
    this.runs = new RunSession(tools.run);
    this.door = new PlayerDoor(tools.run);
    this.#ready = this.shelf.load();
  }

  /** What the last run printed and drew, or what the step of the player shows. */
  get shown(): ShownRun {
    const { lines, commands, outcome, isCleared } = this.runs;
    return (
      this.door.player?.session.shown ?? { lines, commands, outcome, isCleared, program: this.ranProgram }
    );
  }

  /** Where the last run stopped, as long as the program is still the one that ran. */
  get errorSpan(): SourceSpan | null {
    const player = this.door.player?.session;
    if (player !== undefined) return player.program === this.shelf.text ? player.errorSpan : null;
    return this.ranProgram === this.shelf.text ? teacher.placeOf(this.shown) : null;
  }

  /** Shows what an address holds, packed; with null the program changed last, or a first one. Never rejects. */
  async open(shared: string | null): Promise<void> {
    this.#openings += 1;
    const opening = this.#openings;
    await this.#ready;
    const found = shared === null ? null : await unpackProgram(shared);
    if (opening !== this.#openings) return;
    this.refusal = '';
    if (found !== null) {
      if (found.kind === 'program') {
        this.#receive({ origin: 'link', name: this.#tools.words().received, text: found.text });
        return;
      }
      this.refusal = this.#tools.words().linkRefused[found.reason];
    }
    if (this.shelf.programs.length === 0 && this.shelf.visitor === null)
      this.#receive({ origin: 'example', name: '', text: this.#tools.words().example });
  }

  /** Shows what a file holds. Never rejects. */
  async openFile(file: File): Promise<void> {
    const found = await readProgramFile(file);
    this.refusal = '';
    if (found.kind === 'program') this.#receive({ origin: 'file', name: found.name, text: found.text });
    else this.refusal = this.#tools.words().fileRefused[found.reason](found.name);
  }

  /** Shows another kept program. */
  show(id: string): void {
    this.#forgetRun();
    this.shelf.show(id);
  }

  /** Shows an empty program. */
  startNew(): void {
    this.#forgetRun();
    this.shelf.startNew();
  }

  /** Runs the program that is shown; resolves when it has ended. */
  async run(): Promise<void> {
    this.door.close();
    this.ranProgram = this.shelf.text;
    void this.shelf.flush();
    await this.runs.start(playgroundRequest(this.ranProgram, this.#tools.language(), this.#tools.now()));
  }

  /** Shows the last run step by step, or a first one where the program has changed since. Never rejects. */
  stepThrough(): Promise<void> {
    const { language, now } = this.#tools;
    return this.door.stepThrough({
      runs: this.runs,
      program: this.shelf.text,
      fresh: (program) =>
        Promise.resolve({ ...playgroundRequest(program, language(), now()), clock: 'virtual' as const }),
      run: () => this.run(),
    });
  }

  /** Hands the program to the student as a file. */
  save(): void {
    downloadFile(fileNameOf(this.shelf.name), new Blob([this.shelf.text], { type: 'text/javascript' }));
  }

  /** The program for an address. */
  pack(): Promise<string> {
    return packProgram(this.shelf.text);
  }

  /** Ends what is running, writes what is waiting and lets go. */
  dispose(): void {
    this.door.close();
    this.runs.dispose();
    void this.shelf.flush();
  }

  /** What runs and what was printed belongs to the program before. */
  #receive(visitor: Parameters<ProgramShelf['receive']>[0]): void {
    this.#forgetRun();
    this.shelf.receive(visitor);
  }

  #forgetRun(): void {
    this.door.close();
    this.runs.clear();
  }
}
