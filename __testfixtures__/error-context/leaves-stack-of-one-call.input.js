export function depthOf(tree) {
  const open = [tree];
  let deepest = 0;
  while (open.length > 0) {
    deepest = Math.max(deepest, open.length);
    open.push(...(open.pop().children ?? []));
  }
  return deepest;
}
