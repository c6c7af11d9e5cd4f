import type { Lesson, Step } from '../../../lessons/lesson.ts';
import type { StepProof } from '../../../lessons/lint/proof.ts';
import type { Problem } from '../../../lessons/problem.ts';
import type { RunProgram } from '../../../sandbox/run-program.ts';
import { proveDraft } from './prove-draft.ts';

/** One step and what running it has shown. */
export interface ProvedStep {
  /** The step as it was when it was run. */
  readonly step: Step;
  readonly proof: StepProof;
  readonly problems: readonly Problem[];
}

/** "Check everything" of one draft: starts, tells how far it is, and can be stopped. The caller stops it at the end. */
export class ProofSession {
  state = $state.raw<'none' | 'running' | 'done' | 'stopped'>('none');
  steps = $state.raw<readonly ProvedStep[]>([]);
  /** How many steps there are to run. */
  total = $state.raw(0);
  /** The text that was run; null before the first proof. */
  text = $state.raw<string | null>(null);
  readonly #run: RunProgram;
  #controller: AbortController | null = null;

  constructor(run: RunProgram) {
    this.#run = run;
  }

  /** Problems that running has found, in the order of their places. */
  get problems(): readonly Problem[] {
    return this.steps.flatMap(({ problems }) => problems).toSorted((a, b) => a.line - b.line);
  }

  /** Runs all that the lesson has; `files` hold its own file under `fileName` and the base of a translation. */
  async start(lesson: Lesson, files: ReadonlyMap<string, string>, fileName: string): Promise<void> {
    this.stop();
    const controller = new AbortController();
    this.#controller = controller;
    this.state = 'running';
    this.steps = [];
    this.total = lesson.steps.length;
    this.text = files.get(fileName) ?? null;
    await proveDraft({
      files,
      fileName,
      run: this.#run,
      signal: controller.signal,
      onStep: (proof, problems) => {
        const step = lesson.steps.find((each) => each.id === proof.id);
        if (controller.signal.aborted || step === undefined) return;
        this.steps = [...this.steps, { step, proof, problems }];
      },
    });
    if (!controller.signal.aborted) this.state = 'done';
  }

  /** Stops what runs; what was shown until then stays. */
  stop(): void {
    this.#controller?.abort();
    if (this.state === 'running') this.state = 'stopped';
  }
}
