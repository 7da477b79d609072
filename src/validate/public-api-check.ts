import type { EntryPoint, ExportedName, PublicApi } from "../model/public-api.ts";
import type { CheckResult } from "../model/report.ts";
import { sameType } from "./same-type.ts";
import { skippedCheck } from "./tests-check.ts";
import { checkNames } from "./verdict.ts";

/** Judges what the packages export after a stage against before: the same names, and of the same types. */
export function compareApi(before: PublicApi, after: PublicApi): readonly CheckResult[] {
  const count = before.reduce((sum, entry) => sum + entry.exports.length, 0);
  if (count === 0)
    return [skippedCheck(checkNames.names, "no entry point of a package exports anything here")];
  const found = [...pathsOf(before, after)].map((path) =>
    entryChanges(path, of(before, path), of(after, path)),
  );
  const isTyped = before.some((entry) => entry.exports.some(({ type }) => type !== null));
  const names = result(
    checkNames.names,
    `exported names: ${count}`,
    found.flatMap((change) => change.names),
  );
  const types = result(
    checkNames.exportedTypes,
    "types of the exported names",
    found.flatMap((change) => change.types),
  );
  return isTyped ? [names, types] : [names];
}

interface Changes {
  readonly names: readonly string[];
  readonly types: readonly string[];
}

function entryChanges(path: string, before: EntryPoint["exports"], after: EntryPoint["exports"]): Changes {
  const was = byName(before);
  const is = byName(after);
  return {
    names: [
      ...before.filter(({ name }) => !is.has(name)).map(({ name }) => `gone: ${name} (${path})`),
      ...after.filter(({ name }) => !was.has(name)).map(({ name }) => `new: ${name} (${path})`),
    ],
    types: before.flatMap(({ name, type }) => {
      const now = is.get(name)?.type ?? null;
      if (type === null || now === null || sameType(type, now)) return [];
      return [`${name} (${path})\n  was ${type}\n  is  ${now}`];
    }),
  };
}

function byName(names: readonly ExportedName[]): ReadonlyMap<string, ExportedName> {
  return new Map(names.map((each) => [each.name, each]));
}

function pathsOf(before: PublicApi, after: PublicApi): ReadonlySet<string> {
  return new Set([...before, ...after].map(({ path }) => path));
}

function of(api: PublicApi, path: string): EntryPoint["exports"] {
  return api.find((entry) => entry.path === path)?.exports ?? [];
}

function result(name: string, what: string, changes: readonly string[]): CheckResult {
  const isSame = changes.length === 0;
  const places = changes.map((change) => change.split("\n", 1)[0]).join(", ");
  return {
    name,
    status: isSame ? "passed" : "failed",
    detail: isSame ? `${what}, as before` : `${what}, ${changes.length} changed: ${places}`,
    milliseconds: 0,
    output: isSame ? null : changes.join("\n"),
  };
}
