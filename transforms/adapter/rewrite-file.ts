import { applyEdits, areApart } from "../../src/edit/apply-edits.ts";
import { runtimeImportEdits } from "../../src/edit/runtime-imports.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { RuntimeImport, StageModule } from "../../src/model/stage.ts";
import { Sources } from "../../src/scan/sources/sources.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";
import { stages } from "../index.ts";

/**
 * Runs one stage on one file that stands alone.
 *
 * @param stage the stage's id
 * @returns the new text; the old one when there is nothing to do
 */
export function rewriteFile(stage: string, path: string, source: string): string {
  const module = stages.find((candidate) => candidate.stage.id === stage);
  return module ? rewriteAlone(module, path, source) : source;
}

/** Rewrites until nothing is left to do; sites whose edits touch wait for the next pass. */
function rewriteAlone(module: StageModule<Facts>, path: string, source: string): string {
  for (let text = source; ;) {
    const edits = passOver(module, path, text);
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
}

function passOver(module: StageModule<Facts>, path: string, text: string): readonly Edit[] {
  const facts = factsOfOneFile(text);
  const edits: Edit[] = [];
  const imports: RuntimeImport[] = [];
  for (const finding of scanSources(new Map([[path, text]])).findings) {
    if (finding.disposition === "manual") continue;
    const rewrite = module.rewrite(finding, facts);
    if (rewrite?.kind !== "rewrite" || !areApart(edits, rewrite.edits)) continue;
    edits.push(...rewrite.edits);
    imports.push(...rewrite.imports);
  }
  const tree = facts.tree(path);
  const kind = facts.moduleKind(path);
  return tree && kind !== "script" ? [...edits, ...runtimeImportEdits(tree.syntax, kind, imports)] : [];
}

/** Whoever imports the file is out of sight: what a holder would change for them is left as it is. */
function factsOfOneFile(text: string): Facts {
  const sources = new Sources({ readText: () => text });
  return {
    tree: (path) => sources.tree(path),
    moduleKind: (path) => sources.moduleKind(path),
    looseReferenceTo: (path) => path,
    privateAccessTo: () => null,
    bareBundleOf: () => null,
    dependencyBanOf: () => null,
  };
}
