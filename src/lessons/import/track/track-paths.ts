/** Any script by its name. */
export const SCRIPT = /\.[mc]?[jt]sx?$/i;
const SPEC_NAME =
  /(?:(?:^|[/._-])(?:spec|test|Spec|Test|SPEC|TEST)s?|(?:^|[/._-])test[._-](?!(?:helpers?|utils?|setup|support|data|fixtures?|config|cases|lib|tools)\.)[\w-]+|[a-z\d](?:Spec|Test)s?)\.(?:[mc]?[jt]sx?|[MC]?[JT]SX?)$/;
const SPEC_FOLDER = /(?:^|\/)(?:__tests__|tests?|specs?)\/[^/]+\.[mc]?[jt]sx?$/i;
/** Files beside specs that help them. */
const HELPER =
  /(?:^|\/)(?:support|helpers?|fixtures?|mocks?|__mocks__)\/|(?:^|\/)(?:[\w.-]*(?:helpers?|setup|utils?|config)|mocha|chai|jasmine|index)\.[mc]?[jt]sx?$/i;

/** A test with its title. */
const TESTS = /^[ \t]*(?:(?:test|QUnit|tape)\.)?(?:describe|context|suite|it|test|tape)\(\s*["'`]/m;

/** True for a file of tests, by its name or its folder. */
export function isSpec(path: string): boolean {
  return SCRIPT.test(path) && (SPEC_NAME.test(path) || (SPEC_FOLDER.test(path) && !HELPER.test(path)));
}

/** True for a file below a folder of tests that has tests, whatever it is called. */
export function isSpecBy(path: string, text: string): boolean {
  if (isSpec(path)) return true;
  const isBelow = /(?:^|\/)(?:__tests__|tests?|specs?)\//i.test(path) && SCRIPT.test(path);
  return isBelow && (!HELPER.test(path) || baseOf(path).startsWith('index.')) && TESTS.test(text);
}

/** A path below a folder; `.` and `..` are followed. */
export function join(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path; empty at the top. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** The last part of a path. */
export function baseOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
