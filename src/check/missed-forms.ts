import type { Finding, Form } from "../model/finding.ts";
import { plantedViolations } from "./planted-violations.ts";

const forms = Object.keys(plantedViolations) as Form[];

/** The languages of a project, each with forms of its own. */
export type PlantedLanguage = "javascript" | "elixir";

/** Texts to plant in a project, by path from its root: one file a form. */
export function plantedTexts(language: PlantedLanguage): ReadonlyMap<string, string> {
  return new Map(formsOf(language).map((form) => [plantedPath(form), plantedViolations[form].text]));
}

/**
 * Forms whose planted violation a check let pass: none, or the check proves nothing.
 * @param fresh what the check found new in the project with the planted texts in it
 */
export function missedForms(
  fresh: readonly Finding[],
  languages: readonly PlantedLanguage[] = ["javascript"],
): readonly Form[] {
  const caught = new Set(fresh.map(({ path, form }) => `${path} ${form}`));
  return languages.flatMap(formsOf).filter((form) => !caught.has(`${plantedPath(form)} ${form}`));
}

function formsOf(language: PlantedLanguage): readonly Form[] {
  return forms.filter((form) => (plantedViolations[form].extension === "ex") === (language === "elixir"));
}

function plantedPath(form: Form): string {
  return `unambient-planted/${form}.${plantedViolations[form].extension}`;
}
