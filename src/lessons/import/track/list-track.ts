import { findExercises } from './find-exercises.ts';
import { findChallenges, importChallenge } from '../import-challenge.ts';
import { importExercise, type ImportResult } from '../import-exercise.ts';
import { splitSpecs } from '../suite/split-specs.ts';
import { TrackPlan } from './track-plan.ts';

/** All that is known of a folder of exercises. */
export interface TrackFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
  /** Text of the track's `config.json`; empty for none. */
  readonly config: string;
  /** Name of the folder. */
  readonly folder?: string;
}

/** Something in a track that may become a lesson. */
export interface TrackItem {
  /** Id of its lesson. */
  readonly id: string;
  /** Where it stands in the track, for messages. */
  readonly name: string;
  /** Its chapter in the table of contents; empty for the track as a whole. */
  readonly chapter: string;
  readonly make: () => ImportResult;
}

/** Everything in a track that may become a lesson, in the track's order. */
export function listTrack(track: TrackFiles, language: 'fr' | 'en'): readonly TrackItem[] {
  const { paths, config } = track;
  const files = splitSpecs(track.files);
  const plan = new TrackPlan(config, files, language);
  // A lesson of this name would be taken for the table of contents.
  const taken = new Set(['course']);
  const exercises = findExercises(files, taken, track.folder).map((exercise) => ({
    id: exercise.id,
    order: exercise.id,
    path: exercise.path,
    make: (path: string) => importExercise(exercise, files, paths, language, plan.placeOf(path)),
  }));
  const challenges = findChallenges(files, taken).map((challenge) => ({
    id: challenge.id,
    order: challenge.key,
    path: challenge.path,
    make: () => importChallenge(challenge, files, language),
  }));
  return plan
    .sort([...exercises, ...challenges], ({ order }) => order)
    .map(({ id, path, make }) => ({
      id,
      name: path,
      chapter: plan.placeOf(path).chapter,
      make: () => make(path),
    }));
}
