import { ConfigError } from "../errors.ts";
import type { Form } from "../model/finding.ts";
import type { BaselineEntry } from "./baseline-entry.ts";
import { isDay } from "../config/day.ts";

/** Accepted findings by id. */
export type Baseline = ReadonlyMap<string, BaselineEntry>;

const REQUIRED = ["id", "path", "name", "form", "owner", "reason"] as const;

/**
 * Reads the text of a baseline. Order does not matter and a line may occur twice: both happen in merges.
 * @param path named in errors
 * @throws ConfigError with the line that cannot be read
 */
export function parseBaseline(text: string, path: string): Baseline {
  const entries = new Map<string, BaselineEntry>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const entry = parseLine(line, (message, hint) => {
      throw new ConfigError(message, { code: "baseline-invalid", hint, location: { path, line: index + 1 } });
    });
    entries.set(entry.id, entry);
  }
  return entries;
}

type Fail = (message: string, hint: string) => never;

function parseLine(line: string, fail: Fail): BaselineEntry {
  if (/^(<{7}|={7}|>{7}|\|{7})/.test(line)) {
    fail(
      "The baseline holds the marks of a merge conflict.",
      "Keep the lines of both sides, delete the marks, then run `unambient baseline --update`: it drops what is gone.",
    );
  }
  const fields = parseFields(line, fail);
  for (const field of REQUIRED) {
    if (typeof fields[field] !== "string" || fields[field] === "") {
      fail(
        `A baseline entry has no "${field}".`,
        `Each line needs ${REQUIRED.join(", ")}; expires is optional.`,
      );
    }
  }
  const expires = fields["expires"] ?? null;
  if (expires !== null && !(typeof expires === "string" && isDay(expires))) {
    fail(`"expires" is ${JSON.stringify(expires)}, which is not a day.`, "Write it as YYYY-MM-DD.");
  }
  return {
    id: fields["id"] as string,
    path: fields["path"] as string,
    name: fields["name"] as string,
    form: fields["form"] as Form,
    owner: fields["owner"] as string,
    reason: fields["reason"] as string,
    expires: expires as string | null,
  };
}

function parseFields(line: string, fail: Fail): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed === "object" && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Said below, with the line.
  }
  return fail(
    "A line of the baseline is not a JSON object.",
    "Mend or delete the line, or restore the file from git.",
  );
}
