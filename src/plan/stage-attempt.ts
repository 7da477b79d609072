import { areApart, areConsistent } from "../edit/apply-edits.ts";
import { firstUseOf, runtimeImportEdits } from "../edit/runtime-imports.ts";
import type { Edit } from "../model/edit.ts";
import type { AssistNote, Finding, ScanResult } from "../model/finding.ts";
import type { Formatter } from "../model/formatter.ts";
import type { PlannedSite } from "../model/plan.ts";
import type { Refused, Rewrite, RuntimeImport, StageModule } from "../model/stage.ts";
import { SourceTree } from "../scan/sources/source-tree.ts";
import type { Facts } from "../scan/sources/sources.ts";
import { parseSource } from "../scan/syntax/parse.ts";
import { linesChangedBy } from "./line-count.ts";
import { layOut } from "./lay-out.ts";
import { noteCommentEdit } from "./note-comment.ts";
import { constantFacadeEdits } from "./constant-facades.ts";
import type { Rescan } from "./plan-input.ts";
import { namesakes } from "./namesakes.ts";
import { planRefusal } from "./plan-refusals.ts";
import { keepingFlowTypes } from "./flow-types.ts";
import { goneSite, manualSite } from "./planned-site.ts";
import { unusedNameEdits } from "./unused-names.ts";
import type { Decisions } from "./decisions.ts";
import type { Workspace } from "./workspace.ts";

/** What one try at a stage came to; the workspace holds the texts. */
export interface StageAttempt {
  readonly sites: readonly PlannedSite[];
  /** The scan of the edited texts. */
  readonly scan: ScanResult;
  /** Ids of what was rewritten. */
  readonly rewritten: ReadonlySet<string>;
  readonly rounds: number;
}

export interface AttemptInput {
  readonly module: StageModule<Facts>;
  readonly workspace: Workspace;
  readonly scan: ScanResult;
  readonly rescan: Rescan;
  readonly decisions: Decisions;
  readonly format: Formatter | null;
  /** Texts that earlier stages left, by path. */
  readonly earlier: ReadonlyMap<string, string>;
}

/** Enough for any file that people write; edits that still collide then are left alone. */
const MOST_ROUNDS = 12;

/**
 * Rewrites in rounds: in each, the sites whose edits stay clear of one another; then the texts are scanned anew and
 * what had to wait is computed on them. The last round finds nothing to do, which is the proof that a second run
 * changes nothing.
 */
export async function attemptStage(input: AttemptInput): Promise<StageAttempt> {
  const sites = new Map<string, PlannedSite>();
  const rewritten = new Set<string>();
  const laidOut = new Map<string, string>();
  const waiting = new Map<string, Finding>();
  let scan = input.scan;
  for (let round = 1; ; round++) {
    const isLast = round >= MOST_ROUNDS;
    const made = runRound(input, scan, { sites, rewritten, waiting, isLast });
    const isDone = made === 0 && !makeConstant(input, sites) && !dropUnused(input);
    if (isDone && !(await layOut(input.workspace, input.format, laidOut)))
      return { sites: settled(sites, scan), scan, rewritten, rounds: round };
    scan = await input.rescan(textsOf(input));
  }
}

/** Statements whose every name holds a facade by now. Whether there were any. */
function makeConstant({ workspace }: AttemptInput, sites: ReadonlyMap<string, PlannedSite>): boolean {
  const rewritten = [...sites.values()].filter(({ refusal }) => refusal === null);
  const paths = [...new Set(rewritten.map(({ finding }) => finding.path))];
  const edits = paths.flatMap((path) => {
    const names = rewritten.filter(({ finding }) => finding.path === path).map(({ finding }) => finding.name);
    return workspace.recalled(
      () => ["constants", path, names],
      () => {
        const tree = workspace.facts.tree(path);
        return tree ? constantFacadeEdits(tree, new Set(names)) : [];
      },
    );
  });
  workspace.apply(edits);
  return edits.length > 0;
}

/** What only the rewritten code named; behind a flag it is named still. Whether there was any. */
function dropUnused({ module, workspace }: AttemptInput): boolean {
  if (module.stage.flag !== null) return false;
  const edits = workspace.changes().flatMap(({ path, before }) =>
    workspace.recalled(
      () => ["unused", path, before],
      () => {
        const tree = workspace.facts.tree(path);
        return tree
          ? unusedNameEdits(new SourceTree(parseSource(path, before ?? "")), tree, workspace.facts)
          : [];
      },
    ),
  );
  workspace.apply(edits);
  return edits.length > 0;
}

/**
 * What was left alone in one round may have gone with the rewrite of its neighbour: a sleep and the flag it waits
 * for.
 */
function settled(sites: ReadonlyMap<string, PlannedSite>, scan: ScanResult): readonly PlannedSite[] {
  const left = new Set(scan.findings.map((finding) => finding.id));
  const areThere = namesakes(scan.findings);
  const refused = [...sites.values()].filter((site) => site.refusal !== null);
  const wereLeft = namesakes(refused.map((site) => site.finding));
  const isGone = ({ finding }: PlannedSite) =>
    !left.has(finding.id) && areThere(finding) !== wereLeft(finding);
  return [...sites.values()].map((site) =>
    site.refusal !== null && isGone(site) ? goneSite(site.finding) : site,
  );
}

interface Round {
  readonly sites: Map<string, PlannedSite>;
  readonly rewritten: Set<string>;
  /** What had to wait for its neighbours, as it was found before they were rewritten. */
  readonly waiting: Map<string, Finding>;
  readonly isLast: boolean;
}

/** How many sites were rewritten. */
function runRound(
  input: AttemptInput,
  scan: ScanResult,
  { sites, rewritten, waiting, isLast }: Round,
): number {
  const { workspace } = input;
  const accepted: Edit[] = [];
  const imports: RuntimeImport[] = [];
  const known = new Set(input.scan.findings.map(({ id }) => id));
  // What a rewrite beside it has given another name was refused by its own.
  const isKnown = ({ id }: Finding): boolean => known.has(id);
  let made = 0;
  for (const found of scan.findings) {
    if (rewritten.has(found.id)) continue;
    const finding = asFoundBefore(found, waiting.get(found.id));
    const outcome = outcomeOf(input, finding);
    if (outcome === null) continue;
    if (outcome.kind === "refused") {
      if (isKnown(finding) && !isRefused(sites.get(finding.id)))
        sites.set(finding.id, manualSite(finding, outcome.refusal));
    } else if (isLast || !areApart(accepted, outcome.edits)) {
      waiting.set(finding.id, finding);
      sites.set(finding.id, manualSite(finding, planRefusal("edits-collide")));
    } else {
      accepted.push(...outcome.edits, ...noteEdits(input, finding, outcome));
      imports.push(...outcome.imports);
      sites.set(finding.id, rewrittenSite(finding, outcome, workspace));
      rewritten.add(finding.id);
      made++;
    }
  }
  workspace.apply([...accepted, ...importEdits(input, imports, accepted)]);
  return made;
}

/** Before its neighbours were rewritten: that is the code which a person knows. */
function isRefused(site: PlannedSite | undefined): boolean {
  return (site?.refusal ?? null) !== null && site?.refusal?.code !== "edits-collide";
}

/**
 * A neighbour that is a facade by now may have been what told the stage: `if (key !== lastKey) { lastKey = key;
 * lastValue = … }`.
 */
function asFoundBefore(found: Finding, before: Finding | undefined): Finding {
  if (!before || found.stage === before.stage || found.disposition === "manual") return found;
  const { stage, disposition, confidence, reason } = before;
  return { ...found, stage, disposition, confidence, reason };
}

function outcomeOf(
  { module, workspace, decisions }: AttemptInput,
  finding: Finding,
): Rewrite | Refused | null {
  const decided = decisions.refusalOf(finding.id);
  if (decided) return finding.stage === module.stage.id ? { kind: "refused", refusal: decided } : null;
  if (finding.disposition === "manual") {
    if (finding.stage !== module.stage.id) return null;
    return { kind: "refused", refusal: finding.refusal ?? planRefusal("no-rewrite") };
  }
  const outcome = workspace.recalled(
    (printOf) => ["rewrite", module.stage.id, printOf(finding)],
    () => keepingFlowTypes(finding, workspace.facts, module.rewrite(finding, workspace.facts)),
  );
  return outcome?.kind === "rewrite" ? chosenRewrite(decisions, finding, outcome) : outcome;
}

/** The best way that is still open and whose edits do not contradict one another. */
function chosenRewrite(decisions: Decisions, finding: Finding, rewrite: Rewrite): Rewrite | Refused {
  const refusal = planRefusal("edits-collide");
  for (;;) {
    const chosen = decisions.choose(finding.id, rewrite);
    if (areConsistent(chosen.edits)) return chosen;
    decisions.fail(finding.id, refusal);
    if (decisions.refusalOf(finding.id)) return { kind: "refused", refusal };
  }
}

function rewrittenSite(finding: Finding, rewrite: Rewrite, workspace: Workspace): PlannedSite {
  const notes = notesOf(finding, rewrite);
  const paths = [...new Set(rewrite.edits.map((edit) => edit.path))];
  const lines = paths.map((path) =>
    linesChangedBy(
      workspace.facts.text(path),
      rewrite.edits.filter((edit) => edit.path === path),
    ),
  );
  return {
    finding,
    disposition: finding.disposition === "assist" || notes.length > 0 ? "assist" : "auto",
    refusal: null,
    notes,
    linesChanged: lines.reduce((sum, count) => sum + count, 0),
  };
}

/** What the scan and the stage leave for a person to read, in that order. */
function notesOf(finding: Finding, rewrite: Rewrite): readonly AssistNote[] {
  return [...(finding.notes ?? []), ...rewrite.notes];
}

/** Behind a flag the notes stand at the site too, until `finish` takes flag and comment away together. */
function noteEdits({ module, workspace }: AttemptInput, finding: Finding, rewrite: Rewrite): readonly Edit[] {
  const notes = notesOf(finding, rewrite);
  if (module.stage.flag === null || notes.length === 0) return [];
  return workspace.recalled(
    (printOf) => ["note", printOf(finding), rewrite.edits, notes],
    () => {
      const tree = workspace.facts.tree(finding.path);
      const edit = tree && noteCommentEdit(tree, finding, rewrite.edits, notes);
      return edit ? [edit] : [];
    },
  );
}

function importEdits(
  { module, workspace }: AttemptInput,
  imports: readonly RuntimeImport[],
  accepted: readonly Edit[],
): readonly Edit[] {
  const { facts } = workspace;
  const paths = [...new Set(imports.map((wanted) => wanted.path))];
  return paths.flatMap((path) => {
    const here = imports.filter((wanted) => wanted.path === path);
    const uses = accepted.filter((edit) => edit.path === path);
    return workspace.recalled(
      () => ["imports", path, here, firstUseOf(here, uses)],
      () => {
        const tree = facts.tree(path);
        const kind = facts.moduleKind(path);
        if (!tree || kind === "script")
          throw new Error(`stage ${module.stage.id} wants an import in ${path}, which takes none`);
        return runtimeImportEdits(tree.syntax, kind, here, uses);
      },
    );
  });
}

function textsOf({ workspace, earlier }: AttemptInput): ReadonlyMap<string, string> {
  const texts = new Map(earlier);
  for (const { path, after } of workspace.changes()) texts.set(path, after);
  return texts;
}
