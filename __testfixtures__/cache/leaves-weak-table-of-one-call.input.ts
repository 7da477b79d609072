export function depths(roots: readonly object[], childrenOf: (node: object) => readonly object[]): number {
  const known = new WeakMap();
  const depthOf = (node: object): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const depth = 1 + Math.max(0, ...childrenOf(node).map(depthOf));
    known.set(node, depth);
    return depth;
  };
  return Math.max(0, ...roots.map(depthOf));
}
