import type { RefusalTable } from "../../src/model/stage.ts";

/** Why a declaration cannot give way to a facade, whatever the stage. */
export const declarationRefusals = {
  redeclared: {
    message: "The name is declared more than once in the file.",
    hint: "Keep one declaration and turn the others into assignments.",
  },
  destructured: {
    message: "The name has no initialiser of its own: a pattern, a function or a class declares it.",
    hint: "Give it a variable declaration of its own first.",
  },
  "type-comment": {
    message:
      "A comment after the name gives the type of its value, which would no longer be that of the name.",
    hint: "Put the type on the value, or take the comment away, then run the stage again.",
  },
  "loop-head": {
    message: "The variable is declared in the head of a loop.",
    hint: "Declare it above the loop first.",
  },
  "used-before-declared": {
    message:
      "Code that runs before its value is made may reach it, and reads undefined there or waits before it writes; a facade would not exist yet.",
    hint: "Move the declaration above the first code that can reach it, or make its value without calling that code.",
  },
  "no-module-system": {
    message:
      "The file neither imports nor requires anything as it loads, or is run where nothing finds a package by its name, so that the runtime cannot be taken in.",
    hint: "Turn the script into a module first.",
  },
  "bare-bundle": {
    message: "It goes into a bundle for pages that leaves packages out: the runtime would be missing there.",
    hint: "Have the bundler take packages in (`@rollup/plugin-node-resolve`, `microbundle --external none`), then run the stage again.",
  },
  "old-compiler": {
    message:
      "It goes into a bundle that Bublé compiles together with its packages; Bublé knows too little JavaScript for the runtime.",
    hint: 'Have it leave packages alone (`buble({ exclude: "node_modules/**" })`), then run the stage again.',
  },
  "no-dependencies": {
    message:
      "A test demands that its package has no dependencies, or no other than it names; with the runtime it would fail.",
    hint: "Let that test allow `@unambient/runtime`, then run the stage again.",
  },
  "dynamic-scope": {
    message: "The file calls eval or uses with, so that not every access can be seen.",
    hint: "Take the dynamic code out of this file.",
  },
  "second-name": {
    message:
      "Its value is exported where it is made (`exports.names = {}`): who has it by that name would go on with the value itself, which a holder replaces here.",
    hint: "Export functions that read and change it instead, then run the stage again.",
  },
  "namespace-export": {
    message: "The variable is exported from a TypeScript namespace, whose other parts may use it unseen.",
    hint: "Export it from the module instead.",
  },
} satisfies RefusalTable;
