import { pathToFileURL } from "node:url";

/** The parts of jscodeshift's contract that the stages use. */
export interface FileInfo {
  readonly path: string;
  readonly source: string;
}

/** A jscodeshift transform: the new text, or undefined when the file stays as it is. */
export type Transform = (file: FileInfo) => Promise<string | undefined>;

/**
 * Runs a stage on one file, as `npx jscodeshift -t …/transforms/<stage>/index.js` does. It sees no other file: state
 * that is exported under an access that would have to change stays as it is.
 */
export function asJscodeshiftTransform(stage: string): Transform {
  return async ({ path, source }) => {
    const { rewriteFile } = await loadEngine();
    const after = await rewriteFile(stage, path, source);
    return after === source ? undefined : after;
  };
}

type Engine = typeof import("./rewrite-file.ts");

/**
 * jscodeshift compiles all that a transform requires to CommonJS, the parser included, which does not survive it. So
 * this file holds nothing that minds, and the rest comes by the engine's own import, of which the compiler sees
 * nothing.
 */
async function loadEngine(): Promise<Engine> {
  if (!isCompiledToCommonJs()) return import("./rewrite-file.ts");
  const nativeImport = new Function("url", "return import(url)") as (url: string) => Promise<Engine>;
  return nativeImport(new URL("./rewrite-file.js", pathToFileURL(__filename)).href);
}

function isCompiledToCommonJs(): boolean {
  return typeof __filename === "string" && __filename.endsWith(".js");
}
