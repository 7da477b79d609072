const TEST_FOLDER =
  /(^|\/)(tests?|test-d|__tests__|specs?|__mocks__|__fixtures__|e2e|testing|cypress|mocks|fixtures)\//i;
const TEST_FILE =
  /[._-](test|tests|test-d|spec|specs|e2e|bench|stories)\.[cm]?[jt]sx?$|[a-z0-9](Test|Spec)s?\.[cm]?[jt]sx?$/;
const TEST_BY_NAME = /(^|\/)(test|tests|spec)\.[cm]?[jt]sx?$/;

/** Whether a path says that the file is part of the tests. */
export function isTestPath(path: string): boolean {
  return TEST_FOLDER.test(path) || TEST_FILE.test(path) || TEST_BY_NAME.test(path);
}

/** Whether nothing but its own name, `test.js`, says so: it may as well be what a program has to do with tests. */
export function isTestByName(path: string): boolean {
  return TEST_BY_NAME.test(path) && !TEST_FOLDER.test(path);
}
