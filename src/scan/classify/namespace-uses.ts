import { HANDED_OVER } from "../scopes/reference.ts";
import { RUNTIME } from "../summary/facade-names.ts";
import { isNamespacePackage } from "../summary/namespace-packages.ts";
import type { FileSummary, ImportSummary, UseSummary } from "../summary/file-summary.ts";

/** A use of such a package that makes, enters or fills a namespace. */
export interface NamespaceUse {
  readonly name: string;
  readonly use: UseSummary;
  /** `domain`: made by the package that also catches the work's errors. */
  readonly kind: "create" | "set" | "enter" | "domain";
}

export function namespaceUses(file: FileSummary): NamespaceUse[] {
  const isCarried = file.imports.some(
    ({ source, imported }) => source === RUNTIME && imported === "namespace",
  );
  const made = file.imports
    .filter(({ source }) => isNamespacePackage(source))
    .flatMap((record) => usesOf(record, file))
    .filter(({ use }) => !isCarried || (use.flags & HANDED_OVER) === 0);
  const held = file.outside.filter(({ kind }) => kind === "namespace");
  return [...made, ...held.map(({ name, use }) => heldUse(name, use))];
}

function usesOf(record: ImportSummary, file: FileSummary): NamespaceUse[] {
  const local = file.variables[record.variable];
  return (local?.uses ?? []).flatMap((use): NamespaceUse[] => {
    if (use.action !== "call") return [];
    const called = use.method ?? (use.path.length === 0 ? record.imported : null);
    if (called === "createNamespace") return [{ name: called, use, kind: "create" as const }];
    if (called === "create" && use.path.length === 0) return [{ name: called, use, kind: "domain" as const }];
    const isNamespace = use.path.length === 1 && (use.path[0] === "*" || use.path[0] === "()");
    if (!isNamespace) return [];
    if (called === "set" && use.key !== null) return [{ name: use.key, use, kind: "set" as const }];
    return called === "enter" ? [{ name: "enter", use, kind: "enter" as const }] : [];
  });
}

function heldUse(name: string, use: UseSummary): NamespaceUse {
  return { name, use, kind: name === "enter" ? "enter" : "set" };
}
