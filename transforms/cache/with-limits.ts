import type { CacheLimits, RunCacheLimits } from "../../src/model/cache-limits.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite, StageModule } from "../../src/model/stage.ts";

/**
 * The stage with limits that a person gave: they are spelled in every `cache(…)` that it writes, before `legacy`. A limit
 * that the code itself keeps stays.
 */
export function withLimits<Facts>(module: StageModule<Facts>, limits: RunCacheLimits): StageModule<Facts> {
  return {
    ...module,
    rewrite: (finding, facts) => {
      const rewrite = module.rewrite(finding, facts);
      return rewrite?.kind === "rewrite" ? limited(rewrite, limits.each?.[finding.id] ?? limits) : rewrite;
    },
  };
}

function limited(rewrite: Rewrite, limits: CacheLimits): Rewrite {
  const { alternatives } = rewrite;
  const isCache = rewrite.imports.some(({ name }) => name === "cache");
  return {
    ...rewrite,
    edits: isCache ? rewrite.edits.map((edit) => limitedEdit(edit, limits)) : rewrite.edits,
    ...(alternatives === undefined
      ? {}
      : { alternatives: alternatives.map((each) => limited(each, limits)) }),
  };
}

/** The options go on as the flag before them does: on its line, or on lines of their own. */
function limitedEdit(edit: Edit, { ttlSeconds, max }: CacheLimits): Edit {
  const text = edit.text.replace(
    /(flag: (["'])[^"']+\2,)(\s+)((?:(?:ttl|max): [^,]+,\s+)*)legacy: /,
    (_, flag: string, __, gap: string, own: string) => {
      const given = [`ttl: ${ttlSeconds * 1000}`, `max: ${max}`].filter(
        (limit) => !own.includes(limit.slice(0, "ttl: ".length)),
      );
      return `${flag}${gap}${own}${given.map((limit) => `${limit},${gap}`).join("")}legacy: `;
    },
  );
  return { ...edit, text };
}
