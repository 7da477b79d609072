import type { Finding } from "../model/finding.ts";
import { besideQueue, queueFrames } from "./classify/beside-queue.ts";
import type { ClassifiedState } from "./classify/beside-queue.ts";
import { classifyStage } from "./classify/classify-stage.ts";
import { enumerateStates } from "./classify/enumerate-states.ts";
import { outsideFindings } from "./classify/outside-findings.ts";
import { staticFieldOf } from "./classify/static-field.ts";
import { profileOf } from "./classify/usage-profile.ts";
import { judge } from "./judge/judge.ts";
import { linkProject } from "./link/link-project.ts";
import type { LinkedProject } from "./link/link-project.ts";
import { nearest } from "./link/project-facts.ts";
import type { PackageFacts, TsconfigFacts } from "./link/project-facts.ts";
import { ModuleResolver } from "./link/resolve-module.ts";
import { makeFinding } from "./make-finding.ts";
import { testFindings } from "./tests/test-findings.ts";
import type { FileSummary } from "./summary/file-summary.ts";

/** What stands around the sources: packages and compiler options by directory. */
export interface ProjectFacts {
  readonly packages: ReadonlyMap<string, PackageFacts>;
  readonly tsconfigs: ReadonlyMap<string, TsconfigFacts>;
}

/** Links the summaries of all files and says what is ambient, why, and what can be done. Pure. */
export function scanSummaries(summaries: readonly FileSummary[], facts: ProjectFacts): Finding[] {
  const files = new Map(summaries.map((summary) => [summary.path, summary]));
  const resolver = new ModuleResolver(new Set(files.keys()), facts.packages, facts.tsconfigs);
  const project = linkProject(files, resolver, facts.packages);
  const { surface } = project;
  const findings: Finding[] = [];
  const states = classifiedStates(project);
  const frames = queueFrames(states);
  for (const each of states) {
    const { profile } = each;
    const { state } = profile;
    const field = staticFieldOf(state);
    const classification = besideQueue(each, frames);
    const isPublic = state.linked !== null && surface.has(state.linked.variable) && !field?.isPrivate;
    const judgement = judge(profile, classification, isPublic);
    const owner = nearest(facts.packages, state.file.path);
    const packageName = owner?.name ?? "";
    const packageDirectory = owner?.directory ?? "";
    findings.push(
      makeFinding(
        { profile, classification, judgement, packageName, packageDirectory, isTest: false, isPublic },
        project,
      ),
    );
  }
  findings.push(...outsideFindings(project, facts.packages));
  findings.push(...testFindings(project, facts.packages));
  return sorted(withUniqueIds(sorted(findings)));
}

function classifiedStates(project: LinkedProject): ClassifiedState[] {
  return enumerateStates(project)
    .filter((state) => !isTestFile(state.file) && !staticFieldOf(state)?.isFacade)
    .map((state) => {
      const profile = profileOf(state, project);
      return { profile, classification: classifyStage(profile) };
    });
}

export function isTestFile(file: FileSummary): boolean {
  return file.testMark !== null;
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => (a.path === b.path ? a.start - b.start : a.path < b.path ? -1 : 1));
}

/** Two states of one name in one scope are told apart by their order. */
function withUniqueIds(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.id) ?? 0) + 1;
    counts.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}~${count}` };
  });
}
