interface Node {
  readonly name: string;
  readonly parts: Node[];
}

const nodes = new Map<string, Node>();

function partsOf(name: string): Node[] {
  return [...String(name)].slice(1).map(nodeOf);
}

function nodeOf(name: string): Node {
  const known = nodes.get(name);
  if (known) return known;
  const node: Node = { name, parts: [] };
  nodes.set(name, node);
  node.parts.push(...partsOf(name));
  return node;
}

export const sizeOf = (name: string): number => nodeOf(name).parts.length;
