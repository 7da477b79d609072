import type { PlacedUse } from "../link/linked-variable.ts";
import type { UseSummary } from "../summary/file-summary.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `saved = http.request; http.request = mine`: what a patch replaced. It is told by the patch beside it, or by being
 * put back where it came from.
 */
export const savedOriginal: Rule = ({ writes, reads }) => {
  const back = reads.find(
    (read) =>
      read.use.action === "store" &&
      read.use.value !== null &&
      read.use.path.length === 0 &&
      // Whoever takes a patch out does it later on, by another function.
      writes.some((save) => homeOf(save) === read.use.value && frameKey(save) !== frameKey(read)),
  );
  const saved = back ?? writes.find(isPatchedBeside);
  if (!saved) return null;
  const message = back ? "put back here" : "saved here, before it is replaced";
  const because = "it keeps what a patch replaced, to call it or to put it back";
  return classified("state", "saved-original", 0.8, because, fact("patch", message, saved));
};

/** `http.request` for what is read from there. */
function homeOf({ use }: PlacedUse): string | null {
  return /^member:([\w$]+(?:\.[\w$]+)+)$/.exec(use.value ?? "")?.[1] ?? null;
}

/** Further down in the function the place that it was read from is given another value, on an object of somebody else's. */
function isPatchedBeside(write: PlacedUse): boolean {
  const [root, ...path] = homeOf(write)?.split(".") ?? [];
  if (!root) return false;
  const { outside, variables } = write.file;
  const owners = variables.filter(({ name, role }) => name === root && role === "import");
  const uses = [
    ...outside.filter((each) => each.root === root).map(({ use }) => use),
    ...owners.flatMap((owner) => owner.uses),
  ];
  const isPatch = ({ action, frame, start, path: place }: UseSummary): boolean =>
    action === "write" &&
    frame === write.use.frame &&
    start > write.use.start &&
    place.join(".") === path.join(".");
  return uses.some(isPatch);
}
