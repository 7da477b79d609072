import type { LinkedProject } from "../link/link-project.ts";
import type { FileSummary } from "../summary/file-summary.ts";

/** Parts of the page: they belong to the browser, whoever writes on them. */
const PAGE_PART =
  /^call:((window|globalThis|self)\.)?document\.(querySelector(All)?|getElements?By\w+|createElement(NS)?|createTextNode|createRange)$/;

/** What only the parts of a page are asked for: `toggle.querySelector(".icon")` is another part of it. */
const PART_OF_A_PART = /^call:[\w$.]+\.(querySelector(All)?|getElementsBy(ClassName|TagName(NS)?))$/;

/** Whether an initialiser hands out an object that the page or its driver owns, not the module. */
export function isForeignObject(initial: string, file: FileSummary, project: LinkedProject): boolean {
  if (PART_OF_A_PART.test(initial)) return true;
  const root = initial.startsWith("call:") ? (/^call:(?:window\.)?([\w$]+)/.exec(initial)?.[1] ?? "") : "";
  // A `document` of the file's own is no page.
  return PAGE_PART.test(initial) && project.exportTable.variable(file, root) === null;
}
