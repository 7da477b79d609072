interface Node {
  name: string;
  children: Node[];
}

export function paths(root: Node): string[] {
  let parent: string | null = null;
  const found: string[] = [];
  const visit = (node: Node): void => {
    const outer = parent;
    parent = parent === null ? node.name : `${parent}/${node.name}`;
    found.push(parent);
    try {
      node.children.forEach(visit);
    } finally {
      parent = outer;
    }
  };
  visit(root);
  return found;
}
