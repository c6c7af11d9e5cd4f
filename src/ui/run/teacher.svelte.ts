import type { CheckError } from '../../lessons/check-report.ts';
import type { AheadQuery, UseAhead } from '../../lessons/concepts/use-ahead.ts';
import type { Diagnosis } from '../../lessons/diagnosis/catalogue.ts';
import type { RunDiagnosis } from '../../lessons/diagnosis/diagnose.ts';
import type { ConsoleLine, RunOutcome, SourceSpan } from '../../sandbox/run-program.ts';
import type { Explainer } from './explainer.ts';
import type { ExplanationWords } from './sentence.ts';
import { spanOf } from './span-of.ts';

/** A run that may need words. */
export interface ShownEnd {
  readonly program: string;
  readonly outcome: RunOutcome | null;
  readonly lines: readonly ConsoleLine[];
}

/** Nothing is known about a run yet, or there is nothing to tell. */
const SILENCE: RunDiagnosis = { help: null, notes: [] };

/**
 * Explains runs and texts with a chunk that is loaded when it is first needed. What it answers is read anew, by whatever
 * reads it, once the chunk has come.
 */
class Teacher {
  #explainer = $state.raw<Explainer | null>(null);
  #hasFailed = $state.raw(false);
  #isLoading = false;
  readonly #told = new WeakMap<RunOutcome, { program: string; diagnosis: RunDiagnosis }>();

  /** True when there is nothing to wait for: the chunk is there, or it cannot be had. */
  get isReady(): boolean {
    return this.#explainer !== null || this.#hasFailed;
  }

  /** What there is to tell about a run; nothing while the chunk is on its way. */
  about({ program, outcome, lines }: ShownEnd): RunDiagnosis {
    if (outcome === null) return SILENCE;
    const explainer = this.#wanted();
    if (explainer === null) return SILENCE;
    const known = this.#told.get(outcome);
    if (known?.program === program) return known.diagnosis;
    const diagnosis = explainer.diagnoseRun(program, { outcome, printed: lines.map(({ text }) => text) });
    this.#told.set(outcome, { program, diagnosis });
    return diagnosis;
  }

  /** What there is to tell about an error that a check met; null while the chunk is on its way. */
  aboutCheck(program: string, error: CheckError): Diagnosis | null {
    return this.#wanted()?.diagnoseCheck(program, error) ?? null;
  }

  /** The place to mark in the editor for a run. */
  placeOf(end: ShownEnd): SourceSpan | null {
    return spanOf(end.outcome) === null && end.outcome?.kind === 'completed'
      ? null
      : (this.about(end).help?.span ?? spanOf(end.outcome));
  }

  /** What a program uses ahead of its lesson; null for nothing, and while the chunk is on its way. */
  useAhead(query: AheadQuery): UseAhead | null {
    return this.#wanted()?.findUseAhead(query) ?? null;
  }

  /** Why a text cannot be read. Resolves to null for one that can, and when the chunk cannot be had. */
  async readText(text: string): Promise<Diagnosis | null> {
    await this.#load();
    return this.#explainer?.diagnoseText(text) ?? null;
  }

  /** The sentences of a diagnosis; null while the chunk is on its way. */
  words(language: string, diagnosis: Diagnosis): ExplanationWords | null {
    return this.#explainer?.explainIn(language, diagnosis) ?? null;
  }

  #wanted(): Explainer | null {
    if (this.#explainer === null && !this.#isLoading) void this.#load();
    return this.#explainer;
  }

  async #load(): Promise<void> {
    if (this.#explainer !== null) return;
    this.#isLoading = true;
    try {
      this.#explainer = (await import('./explainer.ts')).explainer;
    } catch {
      // Without the chunk (a lost connection) the engine's own words remain.
      this.#hasFailed = true;
    }
    this.#isLoading = false;
  }
}

/** The page's one teacher. */
export const teacher = new Teacher();
