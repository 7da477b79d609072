/** What an operator looks at while a stage's flag goes up. */
export interface WatchPoints {
  /** What to look at, before and after. */
  readonly watch: readonly string[];
  /** What must hold before the next step. */
  readonly success: readonly string[];
  /** Signs that ask for a rollback. */
  readonly alarm: readonly string[];
  /** What people who write code by this stage's rules should know. */
  readonly rule: string;
}

const general: WatchPoints = {
  watch: ["error rate and latency of the endpoints that reach the sites below"],
  success: ["no difference recorded in shadow", "error rate and latency as before"],
  alarm: ["errors that name a site below", "a difference between the paths"],
  rule: "Pass state on as an argument; where that is not possible, hold it in a facade of the runtime.",
};

// Keyed by the ids of the stages that come with the tool; a team's own stage gets the general ones.
const points: Readonly<Record<string, WatchPoints>> = {
  registry: {
    watch: [
      "number of entries of each collection (`size`), and heap in use over a day",
      "lookups that find nothing, where the program counts them",
    ],
    success: [
      "sizes follow the number of live things, up and down",
      "heap in use does not grow from day to day",
    ],
    alarm: ["lookups of things that live find nothing", "an entry stays after its owner has ended"],
    rule: "Who registers a thing says who owns it; an entry is never taken out by a clean-up that somebody must remember.",
  },
  cache: {
    watch: [
      "hits, misses and evictions of each cache",
      "load on what the cache stands before: a database, a compiler",
    ],
    success: [
      "hit rate within a few points of the legacy table's",
      "no more load behind the cache than before",
    ],
    alarm: [
      "hit rate falls sharply: the size bound or the time to live is too tight",
      "callers see a stale answer",
    ],
    rule: "Every cache has a bound and a time to live, or a sentence why not; a table that only grows is a leak.",
  },
  "error-context": {
    watch: [
      "log lines and errors without a request or operation id, per thousand",
      "log lines of one request that carry another one's id",
    ],
    success: [
      "as many lines with a context as before, or more",
      "no line with the context of another request",
    ],
    alarm: ["log lines lose their context after an await, in an event listener or in a pooled callback"],
    rule: "A current thing is set by running work in it, `current.run(value, work)`, never by setting a variable and putting it back.",
  },
  telemetry: {
    watch: ["events and spans per minute, by name", "events lost at shutdown, length of the buffer"],
    success: ["events per minute as before", "parents of spans belong to the same request"],
    alarm: ["a kind of event stops", "spans of one request hang below another one's"],
    rule: "Dedup, sampling and batching are the event server's work; a span ends where the function that started it ends.",
  },
  state: {
    watch: ["what the program does with each value: limits, counters, switches"],
    success: [
      "values as before, where no scope is opened",
      "a value of its own in each scope that was opened for it",
    ],
    alarm: ["a value is back at its start although nobody set it"],
    rule: "State without a role of its own lives in a cell, and the cell says what a new scope inherits.",
  },
  tests: {
    watch: ["duration of the suite, number of retries, tests that fail now and then"],
    success: ["the suite is green ten times in a row, also with its files in another order"],
    alarm: ["a test became weaker: it passes although what it tests is broken"],
    rule: "A test waits for what it is about; it does not sleep, and what it sets it puts back by the runner's own means.",
  },
};

export function watchPoints(stage: string): WatchPoints {
  return points[stage] ?? general;
}
