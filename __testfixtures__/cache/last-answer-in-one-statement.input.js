let lastText, lastTree;

export function parse(text) {
  if (text !== lastText) {
    lastTree = JSON.parse(text);
    lastText = text;
  }
  return lastTree;
}
