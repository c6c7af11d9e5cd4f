import type { LiveMessage, Note } from '../../sandbox/live-input.ts';

/** The tie between a running program and the person in front of it: inputs, pauses, notes. */
export class LiveTie {
  /** The program listens to keys or to the pointer. */
  isListening = $state.raw(false);
  /** Text of the program that listens. */
  program = $state.raw('');
  /** An animation stands still because the person wants less motion, until `play`. */
  isPaused = $state.raw(false);
  /** The program has played notes. */
  hasSound = $state.raw(false);

  #send: (message: LiveMessage) => void = () => undefined;
  #hear: ((notes: readonly Note[] | null) => void) | null = null;
  #unheard: Note[] = [];
  #hasMoved = false;
  #isAway = false;
  /** What the program was told last. */
  #isHeld = false;
  readonly #wantsStillness: () => boolean;

  constructor(wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    this.#wantsStillness = wantsStillness;
  }

  /** Takes the way to speak to a program that has just started. */
  connect(send: (message: LiveMessage) => void): void {
    this.#send = send;
  }

  /** Hears that a program, whose text this is, listens. */
  hears(program: string): void {
    this.program = program;
    this.isListening = true;
  }

  /** Lets go of the program. `isCut`: its notes end with it, too; else a melody may play on. */
  disconnect(isCut: boolean): void {
    if (isCut) this.#hear?.(null);
    this.#send = () => undefined;
    this.#hasMoved = false;
    this.#isHeld = false;
    this.#unheard = [];
    this.isListening = false;
    this.isPaused = false;
  }

  /** Tells the program something; without one nothing happens. */
  tell(message: LiveMessage): void {
    this.#send(message);
  }

  /** Hears that an animation has drawn a frame: the first one is enough for who wants less motion. */
  noteFrame(): void {
    if (this.#hasMoved) return;
    this.#hasMoved = true;
    this.isPaused = this.#wantsStillness();
    this.#settle();
  }

  /** Lets an animation that stands still go on. */
  play(): void {
    this.isPaused = false;
    this.#settle();
  }

  /** Hears whether the page is in sight: a program with an animation, which nobody would see, waits meanwhile. */
  see(isInSight: boolean): void {
    this.#isAway = !isInSight;
    this.#settle();
  }

  /** Hands notes to whoever listens; without a listener they wait for one. */
  sound(notes: readonly Note[]): void {
    this.hasSound = true;
    if (this.#hear === null) this.#unheard = [...this.#unheard, ...notes].slice(-500);
    else this.#hear(notes);
  }

  /** Listens to notes, those that nobody has heard yet included; null means silence at once. Answers how to stop. */
  listen(hear: (notes: readonly Note[] | null) => void): () => void {
    this.#hear = hear;
    if (this.#unheard.length > 0) hear(this.#unheard);
    this.#unheard = [];
    return () => {
      if (this.#hear === hear) this.#hear = null;
    };
  }

  #settle(): void {
    const isHeld = this.isPaused || (this.#isAway && this.#hasMoved);
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.tell({ type: isHeld ? 'pause' : 'resume' });
  }
}
