let turns = 0;

export function turn() {
  turns += 2;
  if (turns % 4 === 0) return "even";
  return "odd";
}
