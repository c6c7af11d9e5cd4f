import type { Catalogue, LessonSummary } from '../../lessons/catalogue.ts';
import type { FileProblem } from '../../lessons/format/compile-course.ts';
import type { LanguageCode, Lesson, LessonId } from '../../lessons/lesson.ts';
import type { FetchFile } from '../../lessons/school/fetched.ts';
import type { SchoolCourse } from '../../lessons/school/load-school-course.ts';
import { CONFIG_FILE, readConfig } from '../../lessons/school/read-config.ts';

/** The courses that a school has put beside the site. Made once by the app; nothing is fetched before `load`. */
export class School {
  /** `reading` from the moment on that there is a course to read. */
  state = $state.raw<'unasked' | 'reading' | 'ready'>('unasked');
  courses = $state.raw<readonly SchoolCourse[]>([]);
  /** All that a mentor should know, in the order of the files. */
  problems = $state.raw<readonly FileProblem[]>([]);
  readonly #fetchFile: FetchFile;
  #loaded: Promise<void> | null = null;

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  /** Reads the config and every course that it names, once. Never rejects. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  /** True when there is something to show. */
  get isAny(): boolean {
    return this.state === 'reading' || this.courses.length > 0 || this.problems.length > 0;
  }

  /** A catalogue with the school's courses beside what it has. */
  join(catalogue: Catalogue): Catalogue {
    if (this.courses.length === 0) return catalogue;
    const courses = this.courses.flatMap(({ course }) => (course === null ? [] : [course]));
    const lessons = this.courses.flatMap(({ summaries }): readonly LessonSummary[] => summaries);
    return { courses: [...catalogue.courses, ...courses], lessons: [...catalogue.lessons, ...lessons] };
  }

  /** A lesson in a language, else in the one that it has; null when no course has it. Never rejects. */
  async lesson(id: LessonId, language: LanguageCode): Promise<Lesson | null> {
    await this.load();
    for (const { lessons, pictures } of this.courses) {
      const languages = lessons.get(id);
      if (languages === undefined) continue;
      // All of a lesson that was opened is there without a network, also the steps that were not.
      for (const path of pictures.get(id) ?? []) void this.#fetchFile(path);
      return languages.get(language) ?? [...languages.values()][0] ?? null;
    }
    return null;
  }

  async #read(): Promise<void> {
    const { courses, problems } = readConfig(await this.#fetchFile(CONFIG_FILE));
    this.problems = problems.map((problem) => ({ file: CONFIG_FILE, problem }));
    if (courses.length > 0) {
      this.state = 'reading';
      await this.#readCourses(courses);
    }
    this.state = 'ready';
  }

  async #readCourses(paths: readonly string[]): Promise<void> {
    let load: (path: string, fetchFile: FetchFile) => Promise<SchoolCourse>;
    try {
      // The parser of lessons, which nobody else needs.
      ({ loadSchoolCourse: load } = await import('../../lessons/school/load-school-course.ts'));
    } catch {
      this.#tell(CONFIG_FILE, 'N002', { url: 'assets/' });
      return;
    }
    const found = await Promise.all(paths.map((path) => load(path, this.#fetchFile)));
    for (const [index, school] of found.entries()) {
      const path = paths[index] ?? '';
      this.problems = [...this.problems, ...school.problems];
      if (school.course === null) continue;
      const { id } = school.course;
      const other = found.findIndex(({ course }) => course?.id === id);
      if (other < index) {
        this.#tell(path, 'N009', { id, a: paths[other] ?? '' });
        continue;
      }
      this.courses = [...this.courses, school];
    }
  }

  #tell(file: string, code: string, params: Readonly<Record<string, string>>): void {
    const problem = { code, severity: 'error', line: 1, column: 1, params } as const;
    this.problems = [...this.problems, { file, problem }];
  }
}

/** True for the id of a lesson that a school has added. */
export function isSchoolLesson(id: LessonId): boolean {
  return id.includes('.');
}
