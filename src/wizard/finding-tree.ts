import type { Plan, PlannedSite, StagePlan } from "../model/plan.ts";
import type { TreeNode } from "./tree-node.ts";
import { refusalWords } from "../model/refusal-words.ts";

/** The findings of a plan by stage, and by package where there are several. */
export function findingTree({ stages }: Plan): readonly TreeNode[] {
  const packages = new Set(stages.flatMap(({ sites }) => sites.map(({ finding }) => finding.package)));
  return stages
    .filter(({ sites }) => sites.length > 0)
    .map((planned) => stageNode(planned, packages.size > 1));
}

function stageNode(planned: StagePlan, byPackage: boolean): TreeNode {
  const { stage, sites } = planned;
  return {
    key: stage.id,
    name: stage.id,
    note: countsOf(sites),
    detail: `${stage.optIn ? "Not taken unless you take it. " : ""}Replaces ${stage.replaces}. ${stage.why}`,
    disposition: null,
    children: byPackage ? packageNodes(stage.id, sites) : sites.map(siteNode),
  };
}

function packageNodes(stage: string, sites: readonly PlannedSite[]): readonly TreeNode[] {
  const names = [...new Set(sites.map(({ finding }) => finding.package))];
  return names.map((name) => {
    const own = sites.filter(({ finding }) => finding.package === name);
    return {
      key: `${stage}/${name}`,
      name: name === "" ? "(no package)" : name,
      note: countsOf(own),
      detail: "A package of this repository.",
      disposition: null,
      children: own.map(siteNode),
    };
  });
}

function siteNode({ finding, disposition, refusal, notes }: PlannedSite): TreeNode {
  const sentences = [
    finding.reason,
    ...notes.map(({ message }) => `To read: ${message}`),
    ...(refusal === null ? [] : [`Left alone: ${refusalWords(refusal)}`, refusal.hint]),
  ];
  return {
    key: finding.id,
    name: finding.name,
    note: `${finding.path}:${finding.line}`,
    detail: sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(" "),
    disposition,
    children: [],
  };
}

function countsOf(sites: readonly PlannedSite[]): string {
  const count = (disposition: string) => sites.filter((site) => site.disposition === disposition).length;
  return `${count("auto")} auto, ${count("assist")} assist, ${count("manual")} manual`;
}
