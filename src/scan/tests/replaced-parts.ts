import type { Ast } from "../scopes/ast.ts";
import type { CallSite } from "../scopes/scope-analysis.ts";
import type { OutsideUse, UseSummary } from "../summary/file-summary.ts";
import { gatherUses } from "../summary/gather-uses.ts";
import type { ImportRecord } from "../summary/import-records.ts";
import { defined, isDefinition } from "../summary/outside-uses.ts";

/**
 * What tests give the engine's modules in the place of their functions: `fs.readFile = () => "…"`. All that is tested
 * there, and in the files after it, has the very module.
 */
export function replacedParts(imports: readonly ImportRecord[], calls: readonly CallSite[]): OutsideUse[] {
  const builtin = imports.filter(
    ({ source, imported }) => OF_ENGINE.test(source) && (imported === "*" || imported === "default"),
  );
  return builtin
    .filter(({ source }) => !calls.some((call) => standsInFor(source, call)))
    .flatMap(({ variable }) =>
      gatherUses(variable)
        .map((use) => (isDefinition(use) ? defined(use) : use))
        .filter(isOfModule)
        .map((use) => ({
          kind: "builtin" as const,
          root: variable.name,
          name: use.path.at(-1) as string,
          use,
        })),
    );
}

/** Modules that every version of the engine has; `process` is known by its global as well. */
const OF_ENGINE =
  /^(?:node:(?!process$).+|assert|async_hooks|child_process|cluster|crypto|dgram|dns|events|fs(?:\/promises)?|https?|http2|module|net|os|path|readline|stream|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)$/;

/** `jest.mock("fs")`: what the test has is nobody else's. */
function standsInFor(source: string, { name, node }: CallSite): boolean {
  if (!/^(?:jest|vi)\.(?:mock|doMock|setMock|unstable_mockModule)$/.test(name)) return false;
  const [given] = node["arguments"] as readonly (Ast | undefined)[];
  return bare(given?.["value"]) === bare(source);
}

function bare(source: unknown): string {
  return String(source).replace(/^node:/, "");
}

/** A part of the module, or of its promises; what it has made is another thing. */
function isOfModule({ path: [first, second, ...more], via }: UseSummary): boolean {
  if (first === undefined || via === "param" || more.length > 0) return false;
  return second === undefined || /^(?:default|promises|posix|win32)$/.test(first);
}
