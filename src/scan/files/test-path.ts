const TEST_FOLDER =
  /(^|\/)(tests?|test-d|__\w*tests?__|specs?|__mocks__|__fixtures__|e2e|cypress|mocks|fixtures|([\w.]+-)*(unit|integration|functional|acceptance|regression|smoke|system|e2e|end[-_]to[-_]end)[-_]?tests?|tests?[-_](unit|integration|functional|acceptance|regression|smoke|system|e2e|end[-_]to[-_]end)|(unit[-_]?)?tests?[-_]?(data|files|fixtures|inputs?))\//i;
const TEST_FILE = /[._-](test|tests|test-d|tst|spec|specs|e2e|bench|stories)\.[cm]?[jt]sx?$/;

/**
 * `src/test-utils/`: what tests share, among the sources of something else; `packages/test-utils/src/` is a product
 * of its own.
 */
const HELPERS_FOLDER = /(^|\/)src\/(.*\/)?test[-_](utils?|helpers?|support)\//i;

/** `packages/browser-tests/src/`: a package of tests; `packages/ab-tests/` is a product that is called so. */
const TEST_PACKAGE = /^(packages|apps|libs|modules)\/(?!ab-|a-b-)([\w.]+-)+tests\//i;

/** `src/ab-test.ts`: what shows some users one thing and others another; `ab-test.test.ts` tests it. */
const AB_TEST = /(^|[/._-])(ab|a[-_]b|split)[-_.]tests?\.[cm]?[jt]sx?$/i;

const TESTING_FOLDER = /(^|\/)testing\//i;
const TEST_WORD = /(^|\/)(test|tests|spec)\.[cm]?[jt]sx?$|[a-z0-9](Test|Spec)s?\.[cm]?[jt]sx?$/;

/** `src/commands/test/run.ts`: what a command-line program does when it is asked for a test. */
const OWN_COMMAND = /(^|\/)(commands?|cmds?)\/tests?\//i;

/** Whether a path says that the file is part of the tests. */
export function isTestPath(path: string): boolean {
  return isOfTests(path) || isTestByWord(path);
}

/**
 * Whether nothing but a word says so that programs use as well: `test.js`, `runTest.js`, a command called `test`, and
 * `testing/`, where a library keeps what it offers for its users' tests.
 */
export function isTestByWord(path: string): boolean {
  const isSaid = TESTING_FOLDER.test(path) || TEST_WORD.test(path) || OWN_COMMAND.test(path);
  return isSaid && !isOfTests(path.replace(OWN_COMMAND, "$1"));
}

function isOfTests(path: string): boolean {
  if ([TEST_FOLDER, TEST_PACKAGE, HELPERS_FOLDER].some((told) => told.test(path))) return true;
  return TEST_FILE.test(path) && !AB_TEST.test(path);
}

/** What is called `perf` within the code is a part of it that takes the time. */
const BENCHMARKS =
  /(^|\/)(bench|benchmarks?)\/|^(packages\/[^/]+\/)?perf\/|\.(perf|benchmark)\.[cm]?[jt]sx?$/i;

/** Whether the file is one of those that measure how long the project's code takes. */
export function isBenchmarkPath(path: string): boolean {
  return BENCHMARKS.test(path);
}

const BENCHMARK = /(^|\/)(bench|benchmarks?)\.[cm]?[jt]sx?$/i;

/** Whether the file alone is called a benchmark, as a script at the top of a project is: `benchmark.js`. */
export function isNamedBenchmark(path: string): boolean {
  return BENCHMARK.test(path);
}

/** What a file takes in to time its code with: a script of whatever name is a benchmark then. */
const TIMES_CODE =
  /^(?:ben|bench|benchmark|benchmark-[\w-]+|benny|cronometro|fastbench|matcha|mitata|nanobench|tinybench|@thi\.ng\/bench)$/;

/** Whether a package is there to measure how long code takes. */
export function timesCode(source: string): boolean {
  return TIMES_CODE.test(source);
}
