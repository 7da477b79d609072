import type { SkippedFile } from "../../model/finding.ts";
import type { FileList } from "../files/list-files.ts";
import { readProjectFacts } from "../files/project-facts.ts";
import type { ScanProjectOptions } from "../scan-project.ts";
import type { ProjectFacts } from "../link/project-facts.ts";
import { lookAtTree } from "./look-at-tree.ts";
import type { TreeLook } from "./look-at-tree.ts";
import { openOutcomeStore } from "./outcome-store.ts";
import type { ProjectOutline } from "./outcome-reader.ts";
import type { OutcomeStore } from "./outcome-store.ts";

/** A tree whose files are listed; what they say is read when it is asked for. */
export interface OpenTree {
  readonly list: FileList;
  /** The packages and compiler options, with the files of theirs that are broken. */
  readonly project: () => { readonly facts: ProjectFacts; readonly skipped: readonly SkippedFile[] };
  readonly outline: () => ProjectOutline;
  readonly store: OutcomeStore;
}

export function openTree(
  options: ScanProjectOptions,
  { list, kept }: TreeLook = lookAtTree(options),
): OpenTree {
  const { root } = options;
  let read: ReturnType<OpenTree["project"]> | null = null;
  const project: OpenTree["project"] = () => (read ??= readProjectFacts(root, list));
  const outline: OpenTree["outline"] = () => ({ root, sources: list.sources, ...project().facts });
  return { list, project, outline, store: openOutcomeStore(list, outline, kept) };
}
