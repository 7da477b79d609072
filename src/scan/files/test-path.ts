const TEST_FOLDER =
  /(^|\/)(tests?|test-d|__tests__|specs?|__mocks__|__fixtures__|e2e|cypress|mocks|fixtures)\//i;
const TEST_FILE = /[._-](test|tests|test-d|spec|specs|e2e|bench|stories)\.[cm]?[jt]sx?$/;

const TESTING_FOLDER = /(^|\/)testing\//i;
const TEST_WORD = /(^|\/)(test|tests|spec)\.[cm]?[jt]sx?$|[a-z0-9](Test|Spec)s?\.[cm]?[jt]sx?$/;

/** Whether a path says that the file is part of the tests. */
export function isTestPath(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_FILE.test(path) || isTestByWord(path);
}

/**
 * Whether nothing but a word says so that programs use as well: `test.js`, `runTest.js`, and `testing/`, where a library keeps
 * what it offers for its users' tests.
 */
export function isTestByWord(path: string): boolean {
  const isSaid = TESTING_FOLDER.test(path) || TEST_WORD.test(path);
  return isSaid && !TEST_FOLDER.test(path) && !TEST_FILE.test(path);
}
