/**
 * @typedef {object} Row
 * @property {string} what
 * @property {import("./measure.mjs").Sample} ours
 * @property {string} [peer] with `theirs`, what it is measured against
 * @property {"wall" | "cpu"} [by] what the ratio is taken of; wall time otherwise
 * @property {number | null} [goal] the most that the ratio may be
 * @property {number} [peak] megabytes, where the row is about memory
 * @property {number | null} [limit] the most seconds, or megabytes, that it may take
 */

/** @param {readonly Row[]} rows */
export function tableOf(rows) {
  return [
    "| what | measured | peer | measured | ratio | of CPU | goal |",
    "| --- | ---: | --- | ---: | ---: | ---: | ---: |",
    ...rows.map(line),
  ].join("\n");
}

function line(row) {
  const { what, ours, peer = "", theirs, by = "wall", goal = null } = row;
  if (!theirs) return `| ${[what, alone(row), "", "", "", "", limitOf(row)].join(" | ")} |`;
  const ratio = ours[by] / theirs[by];
  const cells = [what, spent(ours), peer, spent(theirs), written(ratio), written(ours.cpu / theirs.cpu)];
  return `| ${[...cells, goal === null ? "" : verdict(ratio <= goal, written(goal))].join(" | ")} |`;
}

function alone({ ours, peak }) {
  return peak === undefined ? spent(ours) : `${Math.round(peak)} MB at the most`;
}

function limitOf({ ours, peak, limit }) {
  if (limit === null || limit === undefined) return "";
  return peak === undefined
    ? verdict(ours.wall <= limit, `${limit} s`)
    : verdict(peak <= limit, `${limit} MB`);
}

function spent({ wall, cpu }) {
  return `${wall.toFixed(2)} s, ${cpu.toFixed(2)} s CPU`;
}

function verdict(isMet, most) {
  return `${isMet ? "≤" : "**missed**"} ${most}`;
}

/** Small ratios as a share: 1/12. */
function written(ratio) {
  return ratio < 0.3 ? `1/${(1 / ratio).toFixed(ratio > 0.1 ? 1 : 0)}` : ratio.toFixed(2);
}
