import { dirname } from "node:path";
import { countsForRecall, isNeutral, stagesOf } from "./read-labels.mjs";

/**
 * Compares findings with labels and adds the counts to a tally. `note` is told of everything that is not as labelled.
 */
export function score(labels, findings, note = () => {}) {
  const tally = emptyTally();
  const used = new Set();
  for (const entry of labels.values()) scoreEntry(entry, findings, used, tally, note);
  const sources = [...labels.values()].filter(({ row }) => row.scope === "src");
  const folders = new Set(sources.map(({ row }) => dirname(row.path)));
  for (const finding of findings) {
    if (used.has(finding) || finding.stage === "tests" || !folders.has(dirname(finding.path))) continue;
    tally.unlabelled++;
    note("unlabelled", finding, null);
  }
  return tally;
}

export function emptyTally() {
  return { found: 0, missed: 0, wrong: 0, unlabelled: 0, stage: 0, unsafe: 0, auto: 0, autoFound: 0 };
}

export function addTally(sum, tally) {
  for (const key of Object.keys(sum)) sum[key] += tally[key];
}

function scoreEntry({ row, isAmbient, lines }, findings, used, tally, note) {
  const hits = findings.filter(
    ({ path, name, line }) =>
      path === row.path && name === row.name && lines.some((at) => Math.abs(at - line) <= 2),
  );
  for (const hit of hits) used.add(hit);
  const [hit] = hits;
  if (hit?.disposition === "auto" && /^(manual|none)$/.test(row.migratable)) {
    tally.unsafe++;
    note("unsafe", hit, row);
  }
  if (isNeutral(row)) return;
  if (!isAmbient) {
    if (hit) {
      tally.wrong++;
      note("wrong", hit, row);
    }
    return;
  }
  scoreAmbient(row, hit, tally, note);
}

function scoreAmbient(row, hit, tally, note) {
  if (row.migratable === "auto" && countsForRecall(row)) {
    tally.auto++;
    if (hit?.disposition === "auto") tally.autoFound++;
    else if (hit) note("shy", hit, row);
  }
  if (!hit) {
    if (!countsForRecall(row)) return;
    tally.missed++;
    note("missed", null, row);
    return;
  }
  tally.found++;
  if (stagesOf(row).includes(hit.stage)) tally.stage++;
  else note("stage", hit, row);
}

/** One line of the table. */
export function formatTally(name, tally) {
  const share = (part, whole) => (whole === 0 ? "     -" : ((100 * part) / whole).toFixed(1).padStart(6));
  const { found, missed, wrong, unlabelled, stage, auto, autoFound, unsafe } = tally;
  return [
    name.padEnd(28),
    `recall ${share(found, found + missed)}`,
    `precision ${share(found, found + wrong)}`,
    `with unlabelled ${share(found, found + wrong + unlabelled)}`,
    `stage ${share(stage, found)}`,
    `auto ${share(autoFound, auto)}`,
    `unsafe auto ${unsafe}`,
    `(found ${found}, missed ${missed}, wrong ${wrong}, unlabelled ${unlabelled})`,
  ].join("  ");
}
