import type { Step } from '../../lesson.ts';
import type { FenceRole } from '../draft.ts';

/** Roles that make sense in a kind of step, the needed ones apart; a mistake is one that its tests can tell. */
export const STEP_ROLES: Readonly<
  Record<Step['kind'], { readonly needs: readonly FenceRole[]; readonly takes: readonly FenceRole[] }>
> = {
  read: { needs: [], takes: ['run', 'output', 'setup'] },
  exercise: { needs: ['starter', 'tests', 'solution'], takes: ['setup', 'mistake'] },
  fix: { needs: ['starter', 'tests', 'solution'], takes: ['setup', 'mistake'] },
  drawing: { needs: ['starter', 'tests', 'solution'], takes: ['setup', 'mistake'] },
  predict: { needs: ['program'], takes: ['output', 'setup'] },
  quiz: { needs: [], takes: [] },
  puzzle: { needs: ['parsons'], takes: ['tests', 'setup', 'output', 'mistake'] },
  complete: { needs: ['blanks'], takes: ['tests', 'output', 'setup', 'mistake'] },
  project: { needs: ['starter'], takes: ['tests', 'setup', 'solution', 'mistake'] },
  career: { needs: ['card'], takes: [] },
  reflect: { needs: [], takes: [] },
};

/** Roles that a step may have several times. */
export const REPEATED_ROLES: ReadonlySet<FenceRole> = new Set<FenceRole>(['solution', 'run', 'mistake']);
