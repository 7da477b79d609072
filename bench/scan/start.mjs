import { UNAMBIENT, measure, medians } from "./measure.mjs";

/** `--version`, beside a Node that does nothing. */
export function startUp({ node }) {
  const { version, bare } = medians(21, {
    version: () => measure(node, [UNAMBIENT, "--version"]),
    bare: () => measure(node, ["--eval", "0"]),
  });
  return [{ what: "--version", ours: version, peer: "bare node", theirs: bare, goal: 1.6 }];
}
