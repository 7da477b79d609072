import type { FieldSummary } from "../summary/file-summary.ts";
import type { State } from "./state.ts";

/** The declaration of a state that is a static field of a class, or null. */
export function staticFieldOf({ form, linked, member }: State): FieldSummary | null {
  if (form !== "static-field" || !linked) return null;
  return linked.variable.staticFields.find(({ name }) => name === member) ?? null;
}

/** Declared in a class at the module's top level and as nothing but a field: the stages can put a facade there. */
export function isPlainStaticField(state: State): boolean {
  return staticFieldOf(state)?.isPlain === true && state.linked?.variable.scope === "";
}

/** `lookup.cache = {}`, by the name of a function at the module's top level and among its statements. */
export function isPlainProperty({ linked, start, file, uses, member }: State): boolean {
  if (member?.startsWith("prototype.")) return false;
  const made = uses.find(({ use }) => use.start === start && use.path.length === 0);
  if (!linked || linked.variable.scope !== "" || linked.file !== file || !made) return false;
  return made.file === file && made.use.action === "write" && made.use.frame === 0 && made.use.via === null;
}
