import { isExamplePath } from "../files/example-path.ts";
import { isShippedTemplate } from "../files/shipped-template.ts";
import { isToolConfig } from "../files/tool-config.ts";
import { triesPackage } from "../files/tries-package.ts";
import type { Finding } from "../../model/finding.ts";
import { besideQueue, queueFrames, watchedFrames } from "../classify/beside-queue.ts";
import type { ClassifiedState, QueueFrames } from "../classify/beside-queue.ts";
import { classifyStage } from "../classify/classify-stage.ts";
import { enumerateStates } from "../classify/enumerate-states.ts";
import { staticFieldOf } from "../classify/static-field.ts";
import { profileOf } from "../classify/usage-profile.ts";
import { judge } from "../judge/judge.ts";
import type { LinkedProject } from "../link/link-project.ts";
import { nearest } from "../link/project-facts.ts";
import type { PackageFacts } from "../link/project-facts.ts";
import { makeFinding } from "../make-finding.ts";
import { NO_FRAMES } from "./scan-memory.ts";
import type { FoundFrames } from "./scan-memory.ts";
import type { FileSummary } from "../summary/file-summary.ts";

/** The states that belong to a file, each with what it was taken for by itself. */
export function classifiedStates(file: FileSummary, project: LinkedProject): readonly ClassifiedState[] {
  return enumerateStates(file, project)
    .filter((state) => state.file.testMark === null && !staticFieldOf(state)?.isFacade)
    .map((state) => {
      const profile = profileOf(state, project);
      return { profile, classification: classifyStage(profile) };
    });
}

/** Where the states' queues are kept, and the functions that say whether the others are part of a queue. */
export function framesOfStates(states: readonly ClassifiedState[]): FoundFrames {
  if (states.length === 0) return NO_FRAMES;
  const { all, loops } = queueFrames(states);
  return {
    queueFrames: [...all],
    loopFrames: [...loops],
    watchedFrames: [...new Set(states.flatMap((state) => [...watchedFrames(state)]))],
  };
}

/** @param frames those of all queues of the project */
export function stateFinding(
  each: ClassifiedState,
  frames: QueueFrames,
  project: LinkedProject,
  packages: ReadonlyMap<string, PackageFacts>,
): Finding {
  const { profile } = each;
  const { state } = profile;
  const { linked } = state;
  const classification = besideQueue(each, frames);
  const isPublic =
    linked !== null && project.isPublic(linked.file, linked.variable) && !staticFieldOf(state)?.isPrivate;
  const owner = nearest(packages, state.file.path);
  const packageName = owner?.name ?? "";
  const packageDirectory = owner?.directory ?? "";
  const isExample =
    isExamplePath(state.file.path, packageDirectory) ||
    triesPackage(state.file, owner) ||
    isShippedTemplate(state.file.path, owner, (path) => project.takersOf(path));
  const whereabouts = { isPublic, isExample, isConfig: isToolConfig(state.file.path) };
  const judgement = judge(profile, classification, whereabouts);
  return makeFinding(
    { profile, classification, judgement, packageName, packageDirectory, isTest: false, isPublic },
    project,
  );
}
