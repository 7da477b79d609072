import { UsageError } from "../errors.ts";
import type { Finding } from "../model/finding.ts";
import { nearest } from "./nearest.ts";

/** The finding that `words` mean: an id, a place (file:line), or a name that only one has. */
export function findFinding(findings: readonly Finding[], words: string): Finding {
  const byId = findings.find((finding) => finding.id === words);
  if (byId !== undefined) return byId;
  const place = /^(.+?):(\d+)(?::\d+)?$/.exec(words);
  const matches = findings.filter((finding) =>
    place === null
      ? finding.name === words
      : finding.path === place[1]?.replace(/^\.\//, "") && finding.line === Number(place[2]),
  );
  const [only, second] = matches;
  if (only !== undefined && second === undefined) return only;
  throw matches.length > 1 ? ambiguous(words, matches) : missing(words, findings);
}

function ambiguous(words: string, matches: readonly Finding[]): UsageError {
  return new UsageError(`${matches.length} findings are called ${words}.`, {
    code: "ambiguous-finding",
    hint: `Give one of the ids: ${matches.map((finding) => finding.id).join(", ")}`,
  });
}

function missing(words: string, findings: readonly Finding[]): UsageError {
  const near = nearest(words, [...new Set(findings.flatMap((finding) => [finding.name, finding.id]))]);
  return new UsageError(`There is no finding ${words}.${near === null ? "" : ` Did you mean ${near}?`}`, {
    code: "unknown-finding",
    hint: "`unambient scan` lists the findings; `--json` shows their ids.",
  });
}
