export function* rounds(names: readonly string[]): Generator<string> {
  let turn = "none";
  for (const name of names) {
    const before = turn;
    turn = name;
    try {
      yield `${turn} after ${before}`;
    } finally {
      turn = before;
    }
  }
}
