export function print(nodes, textOf) {
  const notes = new Map();
  let current = null;
  for (current of nodes) notes.set(current, { text: textOf(current) });
  return nodes.map((node) => notes.get(node)?.text ?? "").join("");
}
