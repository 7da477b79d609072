import type { RefusalTable } from "../../model/stage.ts";

/** Elixir is reported, not rewritten: what stands in the way of a rewrite by hand, and what to write instead. */
export const elixirRefusals = {
  "dictionary-context": {
    message: "Whoever runs in the same process reads it; a task, a server or a pool does not.",
    hint: "Hand it in as an argument, or keep it in one module behind a `with_…` function that sets it back; where that is the documented way, put it on the allow list.",
  },
  "dictionary-cache": {
    message: "Each process has entries of its own, and they stay until it ends.",
    hint: "Keep answers that succeeded in an ETS table with a time to live and an owner under a supervisor; where it spares a hot path that read, put it on the allow list.",
  },
  "dictionary-registry": {
    message:
      "Entries are found by their own process alone, and nothing takes them away when what they stand for ends.",
    hint: "Register them in a `Registry`, which drops the entries of a process that ends, or keep them in the state of their server.",
  },
  "dictionary-events": {
    message: "What was seen or collected is lost with its process, and counted once for each.",
    hint: "Send events to a server under a supervisor, which counts, batches and flushes them when it stops; emit them by `:telemetry`.",
  },
  "dictionary-spans": {
    message: "A span that is not closed stays in its process, and tasks do not see it.",
    hint: "Run the work in a function that opens and closes the span, as `:telemetry.span/3` does, and hand its context on to tasks.",
  },
  "dictionary-tests": {
    message: "It reaches only what runs in the test's own process.",
    hint: "Send a message to the test, or start what holds it by `start_supervised`; find it from tasks by `$callers`.",
  },
  "server-state": {
    message: "The server has a state, which its callbacks are handed and `:sys.get_state` shows.",
    hint: "Make it a field of that state.",
  },
  "dictionary-scratch": {
    message: "It stands for an argument or an answer, and stays behind where the work in between raises.",
    hint: "Hand an accumulator through, or answer a tuple; else take it away in an `after`.",
  },
  "dynamic-key": {
    message: "The key is known at run time only, so that not all uses of an entry can be told.",
    hint: "Find those who choose the key first; reading and putting move together or not at all.",
  },
  "macro-body": {
    message: "It stands in code that a macro makes, and so in the modules of all who use that.",
    hint: "Let the macro call functions of one module, and change what is behind these.",
  },
  "compile-time-put": {
    message: "It is put while a module is compiled, and read when the program runs, in another process.",
    hint: "Keep it in a module attribute, or put it when the program starts.",
  },
  "read-elsewhere": {
    message: "Nothing that was analysed reads it: another library may, or whoever looks into the process.",
    hint: "Leave a key that another library owns; take it away where nobody reads it any more.",
  },
} satisfies RefusalTable;

export type ElixirRefusalCode = keyof typeof elixirRefusals;
