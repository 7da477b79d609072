import type { Choice } from "./asker.ts";

/** The choice that stands goes first: enter takes it. */
export function firstChosen<Value>(
  choices: readonly Choice<Value>[],
  chosen: Value,
): readonly Choice<Value>[] {
  const isChosen = ({ value }: Choice<Value>): boolean => value === chosen;
  return [...choices.filter(isChosen), ...choices.filter((choice) => !isChosen(choice))];
}
