import type { CacheLimits, RunCacheLimits } from "../../src/model/cache-limits.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { Rewrite, StageModule } from "../../src/model/stage.ts";

/**
 * The stage with limits that a person gave: they are spelled in every `cache(…)` that it writes, before `legacy`. A
 * limit that the code itself keeps stays.
 */
export function withLimits<Facts>(module: StageModule<Facts>, limits: RunCacheLimits): StageModule<Facts> {
  return {
    ...module,
    rewrite: (finding, facts) => {
      const rewrite = module.rewrite(finding, facts);
      const single = limits.each?.[finding.id];
      const limit = (edit: Edit): Edit => limitedEdit(edit, single ?? limits, single !== undefined);
      return rewrite?.kind === "rewrite" ? limited(rewrite, limit) : rewrite;
    },
  };
}

function limited(rewrite: Rewrite, limit: (edit: Edit) => Edit): Rewrite {
  const { alternatives } = rewrite;
  const isCache = rewrite.imports.some(({ name }) => name === "cache");
  return {
    ...rewrite,
    edits: isCache ? rewrite.edits.map(limit) : rewrite.edits,
    ...(alternatives === undefined ? {} : { alternatives: alternatives.map((each) => limited(each, limit)) }),
  };
}

/**
 * The options go on as the flag before them does: on its line, or on lines of their own.
 * @param isOwn given for this cache alone, and so for what it would keep without limits as well
 */
function limitedEdit(edit: Edit, { ttlSeconds, max }: CacheLimits, isOwn: boolean): Edit {
  const text = edit.text.replace(
    /(flag: (["'])[^"']+\2,)(\s+)((?:(?:ttl|max): [^,]+,\s+)*)legacy: /,
    (_, flag: string, __, gap: string, spelled: string) => {
      const own = isOwn ? spelled.replace(/(?:ttl|max): Infinity,\s+/g, "") : spelled;
      const given = [`ttl: ${ttlSeconds * 1000}`, `max: ${max}`].filter(
        (limit) => !own.includes(limit.slice(0, "ttl: ".length)),
      );
      return `${flag}${gap}${own}${given.map((limit) => `${limit},${gap}`).join("")}legacy: `;
    },
  );
  return { ...edit, text };
}
