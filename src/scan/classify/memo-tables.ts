import { classified } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { getOrCompute } from "./memo-rules.ts";
import { tableIn } from "./table-in.ts";

/**
 * `const known = { tags: new Map(), refs: new Map() }; … known.tags.get(source) … known.tags.set(source, tags)`: each
 * of the tables that it holds is asked for what is computed and kept where it is absent.
 */
export const memoTables: Rule = (profile) => {
  const { fieldWrites, puts } = profile;
  if (puts.length > 0) return null;
  const fields = new Set(fieldWrites.map(({ use }) => use.path[0] ?? ""));
  const kept = [...fields].map((field) => getOrCompute(tableIn(profile, field)));
  const [first] = kept;
  if (!first || kept.includes(null)) return null;
  const because = "absent entries of the tables that it holds are computed and kept";
  return classified("cache", "memo", 0.65, because, ...first.evidence);
};
