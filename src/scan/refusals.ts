import type { RefusalTable } from "../model/stage.ts";

/** Why the scanner says that a finding must not be rewritten; the stages add refusals of their own. */
export const scanRefusals = {
  "public-entry": {
    message: "It is part of what the package exports to its users.",
    hint: "Keep the exported shape and move the state behind it by hand, or change the public API on purpose.",
  },
  "this-held": {
    message: "Methods reach it through `this`.",
    hint: "Give the methods the facade by name, or make the object an instance that its users are handed.",
  },
  "global-protocol": {
    message: "It lives on the global object, where copies of a library and other programs can reach it.",
    hint: "Agree on one owner first; a scope of ours cannot stand for a name that others read.",
  },
  "patched-builtin": {
    message: "It replaces a part of a builtin or of another module, or adds one.",
    hint: "Keep patches in one installer with an uninstaller; they stay process-wide by nature.",
  },
  "environment-write": {
    message: "It writes the process environment, which child processes and libraries read.",
    hint: "Read the environment once into a configuration object and pass that.",
  },
  "static-field": {
    message: "It is a static field without a plain declaration in a class at the top of its module.",
    hint: "Move the field to a module binding of its own, then run the migration again.",
  },
  "function-property": {
    message: "It is a property of a function object that no statement at the top of the module makes.",
    hint: "Give it its first value beside the function, or move it to a module binding of its own, then run the migration again.",
  },
  "exports-property": {
    message: "It is a property of the module's exports, which importers copy or hold.",
    hint: "Keep it in a module binding and export functions that read and write it.",
  },
  "whole-export": {
    message:
      "It is all that its module hands out, so that whoever requires the module holds the very object, with what else is put on it.",
    hint: "Export functions that read and change it, or an object with it as a field, then run the migration again.",
  },
  "escapes-stored": {
    message: "It is stored in another structure, from where code that was not analysed can reach it.",
    hint: "Pass what is needed instead of the whole.",
  },
  "part-held": {
    message:
      "The module keeps it, or a part of it, under another name from load on, which is none of a scope's.",
    hint: "Reach it by its own name where it is used, a part by way of the whole, then run the migration again.",
  },
  "several-owners": {
    message: "Code in several modules assigns it.",
    hint: "Give it one owner with functions to change it, then run the migration again.",
  },
  "left-to-callers": {
    message: "What holds it is handed to functions of callers, and only they fill it.",
    hint: "Give callers functions that put and look up entries, and move the table behind them.",
  },
  "hot-path": {
    message:
      "It is read or counted where one more call costs: in a loop, in what compiled code calls, in what a benchmark times, in functions that it saves a variable of their own; or it is a function that puts another in its place, to ask no more at each call.",
    hint: "Measure first; keep the value in a local, or pass it as an argument, where it matters.",
  },
  "engine-hooks": {
    message:
      "Hooks of the engine change it, for each piece of work that begins or ends, in whichever scope that is.",
    hint: "Keep it for the whole process, or keep what belongs to a piece of work in an AsyncLocalStorage.",
  },
  "instance-state": {
    message: "The state is in the fields of an instance of a class.",
    hint: "Make the instance where it is needed and hand it on, or migrate the class's fields.",
  },
  "among-functions": {
    message: "It is a field of the object in which the module keeps its functions.",
    hint: "Give it a variable of its own beside the object, then run the migration again.",
  },
  "closure-state": {
    message:
      "It lives in a closure of a function that runs once, but not where it stands: called by its name, or handed to another.",
    hint: "Move it to the module's top level, then run the migration again.",
  },
  "example-code": {
    message:
      "It is of an example, a template that others copy or a site of documentation, and runs for none of the package's users.",
    hint: "Migrate it by itself, as in `unambient migrate --root examples/shop`.",
  },
  "tool-config": {
    message:
      "It is of the configuration of a tool, which loads it anew in each of its runs and keeps it to itself.",
    hint: "Leave it as it is: no two requests, tenants or tests share it.",
  },
  "error-domain": {
    message: "A domain also takes the errors of the work inside it, which no context does.",
    hint: "Catch the errors where the work is awaited and keep the values in a context; then take the domain away.",
  },
  "closed-memoizer": {
    message: "What a function made keeps the answers, where no cache of ours can stand.",
    hint: "Wrap the function by hand: ask a `cache` of the runtime for the answer, and compute it on a miss.",
  },
  "needs-a-person": {
    message: "It is a protocol between functions that the tool does not see whole.",
    hint: "Read the evidence and choose between a context, a cell and an argument.",
  },
} satisfies RefusalTable;

export type ScanRefusalCode = keyof typeof scanRefusals;
