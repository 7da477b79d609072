import type { ParsedText } from "./parsed-text.ts";

/** The habit that the file shows, else the one that most of its neighbours show; null when none does. */
export function shown<Habit>(file: ParsedText, habitOf: (file: ParsedText) => Habit | null): Habit | null {
  const own = habitOf(file);
  if (own !== null) return own;
  const votes = new Map<Habit, number>();
  for (const neighbour of file.neighbours?.() ?? []) {
    const habit = habitOf(neighbour);
    if (habit !== null) votes.set(habit, (votes.get(habit) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, one], [, other]) => other - one);
  return most ? most[0] : null;
}
