/**
 * Times candidates against a peer. Each is sampled in turn, round after round, so that a slow moment of the machine
 * hits all alike; the ratio of the medians is what counts.
 * @param {string} title
 * @param {[name: string, run: (count: number) => unknown]} peer
 * @param {Record<string, [run: (count: number) => unknown, goal: number | null]>} candidates run, and the goal for
 * its ratio
 */
export function compare(title, peer, candidates, { count = 300_000, rounds = 15 } = {}) {
  const [peerName, peerRun] = peer;
  const runs = [[peerName, peerRun], ...Object.entries(candidates).map(([name, [run]]) => [name, run])];
  const samples = new Map(runs.map(([name]) => [name, []]));
  for (let round = 0; round < rounds + 3; round += 1)
    for (const [name, run] of runs) {
      const nanoseconds = time(run, count);
      if (round >= 3) samples.get(name).push(nanoseconds);
    }
  const base = median(samples.get(peerName));
  return Object.entries(candidates).map(([name, [, goal]]) =>
    row(title, name, peerName, median(samples.get(name)), base, goal),
  );
}

/** The same with nanoseconds for a goal: those an operation takes beyond the empty loop. */
export function within(title, candidates, options) {
  const empty = ["empty loop", loop("sink ^= i & 1;")];
  const ratios = Object.fromEntries(Object.entries(candidates).map(([name, [run]]) => [name, [run, null]]));
  return compare(title, empty, ratios, options).map((each) => {
    const nanoseconds = Math.max(0, each.nanoseconds - each.peerNanoseconds);
    return { ...each, nanoseconds, limit: candidates[each.name][1] };
  });
}

export function row(title, name, peer, nanoseconds, peerNanoseconds, goal, unit = "ns") {
  return {
    title,
    name,
    peer,
    nanoseconds,
    peerNanoseconds,
    ratio: nanoseconds / peerNanoseconds,
    goal,
    unit,
  };
}

/**
 * A loop compiled for itself: candidates that share one would share what the engine learns about it, and its
 * mistakes.
 */
export function loop(body, values = {}) {
  const names = Object.keys(values);
  // The engine knows a function by its text: the comment makes each another one.
  const text = `/* ${crypto.randomUUID()} */ let sink = 0; return (n) => { for (let i = 0; i < n; i += 1) { ${body} } return sink; };`;
  return new Function(...names, text)(...names.map((name) => values[name]));
}

function time(run, count) {
  // The processor's time, not the clock's: what else runs on the machine does not count.
  const start = process.cpuUsage();
  run(count);
  const { user, system } = process.cpuUsage(start);
  return ((user + system) * 1000) / count;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
