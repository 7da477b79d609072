/**
 * Looks again and again whether these globals are what they were at the start, and tells of each change. A trap would
 * be exact, and be seen: a property that is not there must not be there for the tests either.
 * @param everyMs between two looks
 * @returns looks once more
 */
export function watchGlobals(
  names: readonly string[],
  onChange: (name: string, isChanged: boolean) => void,
  everyMs = 10,
): () => void {
  const watched = names.map((name) => ({ name, before: valueAt(name), isChanged: false }));
  const look = (): void => {
    for (const each of watched) {
      const isChanged = !Object.is(valueAt(each.name), each.before);
      if (isChanged === each.isChanged) continue;
      each.isChanged = isChanged;
      onChange(each.name, isChanged);
    }
  };
  if (names.length > 0) setInterval(look, everyMs).unref();
  return look;
}

function valueAt(name: string): unknown {
  let value: unknown = globalThis;
  for (const step of name.split(".")) value = (value as Record<string, unknown> | undefined)?.[step];
  return value;
}
