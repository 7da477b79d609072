import { engine, measure } from "./measure.mjs";

/** The same analysis over a share of the files, in memory, on one thread, the engine's start taken off. */
export function growth({ root, node }) {
  const shareOf = (share) => measure(node, [engine("share"), root, String(share)]);
  const start = shareOf(0).cpu;
  const [least, ...more] = [10, 30, 100].map((share) => ({ share, ...shareOf(share) }));
  return more.map((sample) => ({
    what: `analysis of ${sample.share} % of the files (${Number(sample.stdout)} lines)`,
    ours: { ...sample, cpu: sample.cpu - start },
    peer: `of 10 % (${Number(least.stdout)} lines)`,
    theirs: { ...least, cpu: least.cpu - start },
    by: "cpu",
    goal: sample.share === 100 ? 11 : null,
  }));
}
