export function depthOf(text: string): number {
  const stack: string[] = [];
  let deepest = 0;
  for (const letter of text) {
    if (letter === "(") stack.push(letter);
    if (letter === ")") stack.pop();
    deepest = Math.max(deepest, stack.length);
  }
  return deepest;
}
