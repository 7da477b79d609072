import type { RecalledPlan } from "../plan/plan-input.ts";
import type { StoredPlanRecall } from "../plan/recall/plan-recall.ts";
import { hashOf } from "../scan/cache/cache-folder.ts";
import type { OpenProject } from "../scan/open-project.ts";
import type { TreeNotes } from "../scan/outcomes/kept-tree.ts";
import type { StoredScanRecall } from "../scan/recall/scan-recall.ts";

const NOTE = "plan";

type Stored = readonly [asked: string, plan: StoredPlanRecall, scan: StoredScanRecall];

/** What the last plan of a project worked out, to be used in the next. */
export interface ProjectRecall {
  readonly plan: RecalledPlan;
  /** Keeps what this plan has worked out, or used again. */
  readonly keep: () => void;
}

/**
 * Opens what the last plan left, if it was asked the same of the same files; their texts may differ.
 *
 * @param question what the plan is asked, and whatever else it rests on beside the project
 */
export async function recallFor(
  project: OpenProject,
  notes: TreeNotes,
  question: string,
): Promise<ProjectRecall> {
  const [{ PlanRecall }, { ScanRecall }] = await Promise.all([
    import("../plan/recall/plan-recall.ts"),
    import("../scan/recall/scan-recall.ts"),
  ]);
  const { files, printOf } = project;
  const asked = hashOf(JSON.stringify([question, project.standing()]));
  const noted = notes.readLast(NOTE) as Stored | null;
  const last = noted?.[0] === asked ? noted : null;
  const plan = new PlanRecall(files, last && last[1]);
  const scan = new ScanRecall(last && last[2]);
  project.recallFrom(scan);
  return {
    plan: { answers: plan, printOf },
    keep: () => notes.write(NOTE, [asked, plan.stored, scan.stored] satisfies Stored),
  };
}
