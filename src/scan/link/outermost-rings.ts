/** What each takes in, by name. What is taken in and has no entry of its own is left out. */
export type Takes = ReadonlyMap<string, readonly string[]>;

/**
 * The rings that nothing outside of them takes in, each of one or of several that take in each other: the strongly
 * connected components without an edge into them.
 */
export function outermostRings(takes: Takes): readonly (readonly string[])[] {
  const starts = startsOf([...takes.keys()], takes);
  // What an earlier start did not come by may come by that one: those that no later one does are outermost.
  const outermost = startsOf([...starts].reverse(), takes);
  const takenBy = inverted(takes);
  return outermost.map((start) => [...reachable(start, takenBy, new Set())]);
}

/** Those from which all are come by, each the first of its own. */
function startsOf(names: readonly string[], takes: Takes): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    if (seen.has(name)) return false;
    reachable(name, takes, seen);
    return true;
  });
}

/** Adds what is come by from a start to what was seen before. */
function reachable(start: string, takes: Takes, seen: Set<string>): ReadonlySet<string> {
  const pending = [start];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name) || !takes.has(name)) continue;
    seen.add(name);
    pending.push(...(takes.get(name) ?? []));
  }
  return seen;
}

function inverted(takes: Takes): Takes {
  const takenBy = new Map<string, string[]>([...takes.keys()].map((name) => [name, []]));
  for (const [name, taken] of takes) for (const each of taken) takenBy.get(each)?.push(name);
  return takenBy;
}
