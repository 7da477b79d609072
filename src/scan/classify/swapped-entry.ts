import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey, inFinally } from "./usage-profile.ts";

/**
 * `const before = values[slot]; values[slot] = value; try { … } finally { values[slot] = before }`: each entry stands
 * for the work under way, whatever the table is called.
 */
export const swappedEntry: Rule = ({ puts }) => {
  const back = puts.find((put) => put.use.value?.startsWith("saved:") === true && inFinally(put));
  const isSet = puts.some(
    (put) =>
      back !== undefined &&
      put !== back &&
      frameKey(put) === frameKey(back) &&
      put.use.key === back.use.key &&
      put.use.start < back.use.start,
  );
  if (!back || !isSet) return null;
  const because = "its entries are saved, set around work and put back when that is over";
  const evidence = fact("save-restore", "the saved entry is put back", back);
  return classified("error-context", "swapped-entry", 0.8, because, evidence);
};
