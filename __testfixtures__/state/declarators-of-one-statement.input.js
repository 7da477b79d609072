let parser = null,
  // Asked for on the first document that needs it, which most never do; the loader decides which one it is.
  formatterOfDocuments = null,
  warningsSoFar = 0;

export function parse(text, load) {
  if (parser === null) parser = load("parser");
  return parser(text);
}

export function format(text, load) {
  if (formatterOfDocuments === null) formatterOfDocuments = load("formatter");
  if (text === "") warningsSoFar += 1;
  return formatterOfDocuments(text);
}

export const warnings = () => warningsSoFar;
