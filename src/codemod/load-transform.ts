import { createRequire } from "node:module";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";
import type { API, FileInfo, JSCodeshift, Parser } from "jscodeshift";

/** A jscodeshift transform, ready to be called. */
export interface LoadedTransform {
  readonly rewrite: (file: FileInfo, api: API, options: Readonly<Record<string, unknown>>) => unknown;
  /** What the transform itself wants its files read with. */
  readonly parser: string | Parser | null;
}

/** jscodeshift's core, bound to a parser. */
export type Core = JSCodeshift & { readonly withParser: (parser: string | Parser) => JSCodeshift };

const require = createRequire(import.meta.url);

/** jscodeshift is heavy: it is loaded where transforms run, and nowhere else. */
export function loadCore(): Core {
  return require("jscodeshift") as Core;
}

/**
 * Loads a transform in any form that jscodeshift's own command takes: CommonJS, ES modules, TypeScript, Flow.
 * @param file absolute
 */
export async function loadTransform(file: string): Promise<LoadedTransform> {
  const module = await loadModule(file);
  const outer = (module.default ?? module) as Exports;
  // A compiled ES module that import() has wrapped once more.
  const rewrite = typeof outer === "function" ? outer : outer.default;
  if (typeof rewrite !== "function") throw new TypeError("it exports no function");
  return {
    rewrite: rewrite as LoadedTransform["rewrite"],
    parser: module.parser ?? (outer as Exports).parser ?? null,
  };
}

interface Exports {
  readonly default?: unknown;
  readonly parser?: string | Parser;
}

async function loadModule(file: string): Promise<Exports> {
  if (extname(file) === ".mjs") return (await import(pathToFileURL(file).href)) as Exports;
  if (extname(file) !== ".cjs") compileWhatIsRequired(file);
  return require(file) as Exports;
}

/** As jscodeshift's command does; without the cache, which would write into the home folder. */
function compileWhatIsRequired(file: string): void {
  const theirs = createRequire(require.resolve("jscodeshift/package.json"));
  const preset = /\.[cm]?tsx?$/.test(file) ? "@babel/preset-typescript" : "@babel/preset-flow";
  const register = theirs("@babel/register") as (options: object) => void;
  register({
    configFile: false,
    babelrc: false,
    cache: false,
    presets: [theirs.resolve(preset)],
    plugins: [theirs.resolve("@babel/plugin-transform-modules-commonjs")],
    extensions: [".js", ".cjs", ".jsx", ".ts", ".cts", ".tsx"],
    ignore: [/node_modules/],
  });
}
