/** Lists of numbers, one a file, in one after the other. Plain data. */
export interface JoinedLists<Numbers extends Int32Array | Float64Array> {
  /** Where each begins, and where the last ends. */
  readonly starts: Int32Array;
  readonly numbers: Numbers;
}

export function joinedLists<Numbers extends Int32Array | Float64Array>(
  lists: readonly ArrayLike<number>[],
  make: (length: number) => Numbers,
): JoinedLists<Numbers> {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, at) => (starts[at + 1] = (starts[at] as number) + length));
  const numbers = make(starts[lists.length] as number);
  lists.forEach((list, at) => numbers.set(list, starts[at]));
  return { starts, numbers };
}

export function listAt<Numbers extends Int32Array | Float64Array>(
  { starts, numbers }: JoinedLists<Numbers>,
  at: number,
): Numbers {
  return numbers.subarray(starts[at], starts[at + 1]) as Numbers;
}

/** No path, hash or stamp holds this character. */
const BETWEEN = "\0";

/** Texts in one, which is read back in a fraction of the time that as many take. */
export function joinedTexts(texts: readonly string[]): string {
  return texts.join(BETWEEN);
}

/** @param joined none of the texts may be "", if there is only one */
export function textsIn(joined: string): readonly string[] {
  return joined === "" ? [] : joined.split(BETWEEN);
}
