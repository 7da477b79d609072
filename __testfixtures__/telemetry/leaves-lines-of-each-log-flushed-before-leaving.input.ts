export function createLog(post: (lines: readonly string[]) => void) {
  let lines: string[] = [];
  const flush = (): void => {
    post(lines);
    lines = [];
  };
  return (line: string): void => {
    lines.push(line);
    if (lines.length >= 3) {
      flush();
      return;
    }
    if (line === "end") flush();
  };
}
