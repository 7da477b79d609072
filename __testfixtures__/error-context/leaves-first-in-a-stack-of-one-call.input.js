export function walk(tree, visit) {
  const open = [];
  const enter = (node) => {
    open.unshift(node.name);
    try {
      visit(open[0], open.length);
      for (const child of node.children) enter(child);
    } finally {
      open.shift();
    }
  };
  enter(tree);
}
