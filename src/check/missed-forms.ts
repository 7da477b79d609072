import type { Finding, Form } from "../model/finding.ts";
import { plantedViolations } from "./planted-violations.ts";

const forms = Object.keys(plantedViolations) as Form[];

/** Texts to plant in a project, by path from its root: one file a form. */
export function plantedTexts(): ReadonlyMap<string, string> {
  return new Map(forms.map((form) => [plantedPath(form), plantedViolations[form].text]));
}

/**
 * Forms whose planted violation a check let pass: none, or the check proves nothing.
 * @param fresh what the check found new in the project with the planted texts in it
 */
export function missedForms(fresh: readonly Finding[]): readonly Form[] {
  const caught = new Set(fresh.map(({ path, form }) => `${path} ${form}`));
  return forms.filter((form) => !caught.has(`${plantedPath(form)} ${form}`));
}

function plantedPath(form: Form): string {
  return `unambient-planted/${form}.${plantedViolations[form].extension}`;
}
