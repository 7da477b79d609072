import type { RefusalTable } from "../../src/model/stage.ts";

export const refusals = {
  "asserts-absence": {
    message: "What follows asserts that something did not happen in that time; only waiting can show it.",
    hint: "Keep the sleep, or use a fake clock and advance it.",
  },
  "no-assertion-follows": {
    message:
      "No assertion follows the sleep directly, or none on what can still change, so that it does not show what the test waits for.",
    hint: "Wait for the state or the event that the next step needs, with waitFor or waitForEvents.",
  },
  "unclear-condition": {
    message:
      "The assertion calls code that may have effects, or compares as no short condition does, so that it cannot be asked again and again.",
    hint: "Read the value into a function without effects and wait for that with waitFor.",
  },
  "fake-clock": {
    message: "The test, or its whole file, uses a fake clock; a real wait would never end.",
    hint: "Advance the fake clock instead of sleeping.",
  },
  "unclear-sleep": {
    message: "How long the sleep is, or what happens after it, cannot be read off the code.",
    hint: "Wait for the event that the test is about with waitFor, waitForEvents or signal.",
  },
  "ends-by-the-clock": {
    message:
      "When the time is up the test or hook is over, and nothing says what should have happened by then.",
    hint: "Assert what should have happened, after waiting for it with waitFor; or end the test where it happens.",
  },
  "own-end": {
    message:
      "The test makes what ends it by itself (`assert.async()` of QUnit); it has no way to be told that the wait has failed.",
    hint: "Make the test async and await waitFor in it, instead of ending it by hand.",
  },
  "one-turn": {
    message: "The wait is for one turn of the event loop, not for time.",
    hint: "Leave it, or wait for the condition with waitFor.",
  },
  "not-a-timed-wait": {
    message:
      "The value is asserted after something else than a sleep, which decides when it is there; and it is no flag, counter or value that callbacks only set and the test itself only asserts, which a signal could hold, nor one list that they fill.",
    hint: "If the test fails now and then, wait for the value with waitFor.",
  },
  "hoisted-mock": {
    message:
      "A factory of `jest.mock` sets or fills it; the call is moved above the imports, where it may name a constant or set a variable, but not call what the file makes.",
    hint: "Give it a name that begins with `mock`, or assert what a mock of jest was called with.",
  },
  "joined-callbacks": {
    message:
      "Several callbacks decide together when the test is over, and it can leave before they are called.",
    hint: "Give each a signal() and await all of them.",
  },
  "only-callbacks": {
    message:
      "What callbacks have noted decides when the test is over; nothing shows that file and runner know async tests.",
    hint: "Make the test async, give each callback that must come a signal() and await all of them.",
  },
  "unclear-end": {
    message:
      "A table hands the test its parameters; its rows do not show whether the last of them ends the test.",
    hint: "Make the test async and await a signal() that the callbacks raise.",
  },
  "end-handed-on": {
    message: "What ends the test is handed to other code, which may call it with an error or without.",
    hint: "Make a promise of that call and await it, then what the other callbacks bring about.",
  },
  "outside-a-test": {
    message: "The write stands outside of a test, so that there is no end at which it could be put back.",
    hint: "Move it into a hook and put it back in the matching one, or into the runner's configuration.",
  },
  "in-a-hook": {
    message:
      "The write stands in a hook, or in a test that is there for others as one is, and what comes after the suite, or another hook, may rest on it; or the hook that would put it back cannot be seen, or may end before that.",
    hint: "Put it back in the matching hook.",
  },
  "left-for-another": {
    message:
      "Tests set it and take it away by turns, and one beside them says nothing of the environment: it runs with what the one above has left, and may rest on it.",
    hint: "Set it, or take it away, in that test as well.",
  },
  "in-a-callback": {
    message:
      "The write stands in a callback of the test, which may run later, or elsewhere: in a browser, a worker, a child.",
    hint: "Put it back by hand where the callback's work ends.",
  },
  "late-write": {
    message:
      "The write is no plain statement in the body of the test, makes no text, or is the last thing that the test does, for those after it; or no hook of a suite could put the value back, and the rest of the test cannot be put into a callback.",
    hint: "Put it back by hand in a finally block.",
  },
  "done-callback": {
    message:
      "The test ends when its callback is called, which withEnv cannot see, and no hook of a suite could put the value back.",
    hint: "Return a promise from the test first.",
  },
  "beside-others": {
    message:
      "The test runs at the same time as others of its file; what it put back would be gone for those that are still under way.",
    hint: "Run it by itself (`test.serial` of ava, no `concurrent`), or set the value once for all of them.",
  },
  "unknown-runner": {
    message: "The test runner that this file belongs to is not known.",
    hint: "Import the runner's functions, or put the value back by hand.",
  },
  "no-stub": {
    message:
      "What is replaced is neither a plain property of the global object nor one of what every program has (`console`, `Date`, `process`), so that no stub puts it back; `window` is the global object for sure in jest and vitest only.",
    hint: "Spy on the method with the runner's own means, or save the former value and put it back in a hook.",
  },
  "tells-its-lines": {
    message: "A test of the file asserts in which of its lines something is, and an import would move them.",
    hint: "Have the test look for the name of the file alone, then run the stage again.",
  },
  "no-module-system": {
    message:
      "The file neither imports nor requires anything, or is run where nothing finds a package by its name (on a page, as it is), so that the runtime cannot be taken in.",
    hint: "Turn the script into a module first.",
  },
} satisfies RefusalTable;

export type TestRefusal = keyof typeof refusals;
