import { applyEdits, areApart } from "../../src/edit/apply-edits.ts";
import { runtimeImportEdits } from "../../src/edit/runtime-imports.ts";
import type { Edit } from "../../src/model/edit.ts";
import type { RuntimeImport, StageModule } from "../../src/model/stage.ts";
import { Sources } from "../../src/scan/sources/sources.ts";
import type { Facts } from "../../src/scan/sources/sources.ts";
import { scanSources } from "../../src/scan/scan-sources.ts";

/** The parts of jscodeshift's contract that the stages use. */
export interface FileInfo {
  readonly path: string;
  readonly source: string;
}

/** A jscodeshift transform: the new text, or undefined when the file stays as it is. */
export type Transform = (file: FileInfo) => string | undefined;

/**
 * Runs a stage on one file, as `npx jscodeshift -t …/transforms/<stage>/index.js` does. It sees no other file: state that is
 * exported under an access that would have to change stays as it is.
 */
export function asJscodeshiftTransform(module: StageModule<Facts>): Transform {
  return ({ path, source }) => {
    const after = rewriteAlone(module, path, source);
    return after === source ? undefined : after;
  };
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
  };
}
