import type { RefusalTable } from "../../src/model/stage.ts";

/** Why a declaration cannot give way to a facade, whatever the stage. */
export const declarationRefusals = {
  "not-a-declaration": {
    message: "The state has no declaration in this file that could be replaced.",
    hint: "Declare it as a module variable first, then run the stage again.",
  },
  redeclared: {
    message: "The name is declared more than once in the file.",
    hint: "Keep one declaration and turn the others into assignments.",
  },
  destructured: {
    message: "The variable is declared by destructuring, so that it has no initialiser of its own.",
    hint: "Give it a declaration of its own first.",
  },
  "loop-head": {
    message: "The variable is declared in the head of a loop.",
    hint: "Declare it above the loop first.",
  },
  "ambient-declaration": {
    message: "The declaration only tells the compiler of state that lives elsewhere.",
    hint: "Migrate the code that creates it.",
  },
  "used-before-declared": {
    message:
      "Code that runs before the `var` declaration may reach the variable, which reads as undefined there; a facade would not exist yet.",
    hint: "Move the declaration above the first code that can reach it.",
  },
  "no-module-system": {
    message: "The file neither imports nor requires anything, so that the runtime cannot be taken in.",
    hint: "Turn the script into a module first.",
  },
  "dynamic-scope": {
    message: "The file calls eval or uses with, so that not every access can be seen.",
    hint: "Take the dynamic code out of this file.",
  },
  "namespace-export": {
    message: "The variable is exported from a TypeScript namespace, whose other parts may use it unseen.",
    hint: "Export it from the module instead.",
  },
} satisfies RefusalTable;
