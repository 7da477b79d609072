import type { RefusalTable } from "../../src/model/stage.ts";

/** Why an access cannot go through a facade, whatever the stage. */
export const accessRefusals = {
  "public-entry": {
    message:
      "The binding is part of what the package exports; its users would get a holder in the place of the value.",
    hint: "Export functions that read and write it instead, then run the stage again.",
  },
  "jsx-tag": {
    message: "The variable is used as a JSX tag.",
    hint: "Assign it to a local constant and use that as the tag.",
  },
  deleted: {
    message: "The variable itself is deleted.",
    hint: "Assign undefined instead.",
  },
  decorator: {
    message: "The variable is called as a decorator, where no other expression may stand.",
    hint: "Wrap it in a function and decorate with that.",
  },
  "called-as-method": {
    message:
      "The state holds a function that is called as a method, so that its `this` is the object that holds it.",
    hint: "Read the function into a constant and call it with `call`.",
  },
  "required-snapshot": {
    message:
      "Another module takes a copy of the value, by require or as the default export, which a holder would replace.",
    hint: "Import the binding instead of copying it.",
  },
  "owner-handed-on": {
    message:
      "The class, function or object that holds it is handed on, extended, decorated or reached in another way than by its name, so that not every access can be seen.",
    hint: "Keep the state in a variable of the module, then run the stage again.",
  },
  "unseen-access": {
    message:
      "Not every access can be seen: another file takes in the module as a whole, by a call, by a mock, for the type of a value, by its text, or to ask for its private variables by name.",
    hint: "Import the name as a value where it is used, then run the stage again.",
  },
} satisfies RefusalTable;

export type AccessRefusal = keyof typeof accessRefusals;
