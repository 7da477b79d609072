import { cell } from "@unambient/runtime";

const parser = cell("parser", { flag: "use_scoped_state", legacy: null }),
  // Asked for on the first document that needs it, which most never do; the loader decides which one it is.
  formatterOfDocuments = cell("formatterOfDocuments", {
    flag: "use_scoped_state",
    legacy: null,
  }),
  warningsSoFar = cell("warningsSoFar", {
    flag: "use_scoped_state",
    legacy: 0,
  });

export function parse(text, load) {
  if (parser.value === null) parser.value = load("parser");
  return (0, parser.value)(text);
}

export function format(text, load) {
  if (formatterOfDocuments.value === null) formatterOfDocuments.value = load("formatter");
  if (text === "") warningsSoFar.value += 1;
  return (0, formatterOfDocuments.value)(text);
}

export const warnings = () => warningsSoFar.value;
