/**
 * The environment for a command of the project: without what belongs to the process that asks. Its flags would be
 * taken for those of a test run, its runner's settings for the project's, its hooks into node would slow what is
 * timed.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(UNAMBIENT_|npm_|VITEST|JEST_WORKER|NODE_V8_COVERAGE$|INIT_CWD$|FORCE_COLOR$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  if (env["NODE_ENV"] === "test") delete env["NODE_ENV"];
  return env;
}
