/**
 * What a rewrite costs the reviewer, measured on the diffs themselves: the lines that a stage adds to and removes
 * from a file are shared by the sites rewritten in it, the import included. Sites that took no edit do not count.
 */
export function linesPerSite({ stages }) {
  return stages.flatMap(({ diff, sites }) => {
    const rewritten = sites
      .filter(({ linesChanged }) => linesChanged > 0)
      .map(({ finding }) => pathsOf(finding));
    const sharers = countBy(rewritten.flat());
    const files = linesByFile(diff ?? "");
    return rewritten.map((paths) => ({
      added: sum(paths.map((path) => (files.get(path)?.added ?? 0) / sharers.get(path))),
      removed: sum(paths.map((path) => (files.get(path)?.removed ?? 0) / sharers.get(path))),
    }));
  });
}

/** One line for the report; empty when nothing was rewritten. */
export function medianLines(report) {
  const sites = linesPerSite(report);
  if (sites.length === 0) return [];
  const added = median(sites.map((site) => site.added));
  const removed = median(sites.map((site) => site.removed));
  return [`lines a site: median +${rounded(added)} -${rounded(removed)} (${sites.length} rewritten)`];
}

function pathsOf({ path, accesses }) {
  return [...new Set([path, ...accesses.map((access) => access.path)])];
}

/** Reads a unified diff by the lengths in its hunk headers: a removed line may itself begin with dashes. */
function linesByFile(diff) {
  const files = new Map();
  let lines = { added: 0, removed: 0 };
  let [before, after] = [0, 0];
  for (const line of diff.split("\n")) {
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk) [before, after] = [Number(hunk[1] ?? 1), Number(hunk[2] ?? 1)];
    else if (before > 0 || after > 0) {
      if (line.startsWith("+")) lines.added += 1;
      if (line.startsWith("-")) lines.removed += 1;
      if (!/^[+\\]/.test(line)) before -= 1;
      if (!/^[-\\]/.test(line)) after -= 1;
    } else if (line.startsWith("+++ b/")) {
      lines = { added: 0, removed: 0 };
      files.set(line.slice("+++ b/".length), lines);
    }
  }
  return files;
}

function countBy(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
