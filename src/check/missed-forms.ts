import type { Form } from "../model/finding.ts";
import { scanSources } from "../scan/scan-sources.ts";
import { plantedViolations } from "./planted-violations.ts";

/** Forms whose planted violation the scan does not find: none, or the check proves nothing. */
export function missedForms(): readonly Form[] {
  return (Object.keys(plantedViolations) as Form[]).filter((form) => {
    const { path, text } = plantedViolations[form];
    const { findings } = scanSources(new Map([[path, text]]));
    return !findings.some((finding) => finding.form === form);
  });
}
