import type { Closures } from '../../../sandbox/trace/weave/closures.ts';
import type { Timeline } from '../../../sandbox/trace/log/timeline.ts';
import type { StepperMessages } from '../../messages/stepper-fr.ts';
import type { StateSight } from './see-state.ts';

/** What all parts of the state view share; its getters follow the step and the language. */
export interface StateDesk {
  readonly timeline: Timeline;
  readonly step: number;
  readonly sight: StateSight;
  readonly closures: Closures;
  readonly words: StepperMessages['state'];
  /** The words for what a step does. */
  readonly stories: StepperMessages;
  /** The step that is called the first, counted from 0. */
  readonly first: number;
  /** Key of the variable whose history is open. */
  readonly openKey: string | null;
  readonly toggle: (key: string) => void;
  readonly jump: (step: number) => void;
}
