import type { LanguageCode, Starter } from '../../../lessons/lesson.ts';
import { locateZones } from '../../editor/zones.ts';
import type { Zone } from '../../editor/zones.ts';
import type { StepPlace } from '../step-place.ts';

/** A step with a program to write, in the languages that matter at the moment. */
export interface WrittenStep {
  readonly starter: Starter;
}

/** What was in the editor before a reset. */
interface Kept {
  readonly program: string | null;
  readonly programLanguage: LanguageCode;
}

/**
 * The program that a student writes on a step. An untouched program is the starter in the page's language; once it is
 * touched it stays in the language whose names it uses, whatever the page's own becomes.
 */
export class ProgramDesk {
  readonly #place: StepPlace;
  readonly #stepIn: (language: LanguageCode) => WrittenStep | null;
  #beforeReset = $state.raw<Kept | null>(null);

  /** `stepIn` answers with the step in a language, null while that language is not here. */
  constructor(place: StepPlace, stepIn: (language: LanguageCode) => WrittenStep | null) {
    this.#place = place;
    this.#stepIn = stepIn;
    const { program, programLanguage } = place.record.work;
    if (program !== null) void place.session.require(programLanguage);
  }

  get #pageLanguage(): LanguageCode {
    return this.#place.session.lesson?.language ?? this.#place.record.work.programLanguage;
  }

  get isTouched(): boolean {
    return this.#place.record.work.program !== null;
  }

  /** The language whose names the program uses. */
  get language(): LanguageCode {
    return this.isTouched ? this.#place.record.work.programLanguage : this.#pageLanguage;
  }

  /** True when the program uses the names of another language than the page shows. */
  get isForeign(): boolean {
    return this.language !== this.#pageLanguage;
  }

  get text(): string {
    return this.#place.record.work.program ?? this.#starter?.text ?? '';
  }

  /** Parts of the text that may be edited; null when all may. */
  get zones(): readonly Zone[] | null {
    return this.#starter === null ? null : locateZones(this.#starter, this.text);
  }

  /** True right after a reset, until the student writes again. */
  get canUndoReset(): boolean {
    return this.#beforeReset !== null;
  }

  /** Takes over what the student typed. A text equal to the starter counts as untouched. */
  write(text: string): void {
    if (text === this.text) return;
    const { language } = this;
    this.#beforeReset = null;
    const program = text === this.#starter?.text ? null : text;
    this.#place.record.change({ program, programLanguage: language });
  }

  /** Puts the starter back, in the page's language. */
  reset(): void {
    const { program, programLanguage } = this.#place.record.work;
    this.#beforeReset = { program, programLanguage };
    this.#place.record.change({ program: null, programLanguage: this.#pageLanguage });
  }

  /** Brings back what a reset took away. */
  undoReset(): void {
    if (this.#beforeReset === null) return;
    this.#place.record.change(this.#beforeReset);
    this.#beforeReset = null;
  }

  get #starter(): Starter | null {
    return this.#stepIn(this.language)?.starter ?? null;
  }
}
