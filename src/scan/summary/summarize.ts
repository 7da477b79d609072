import { analyzeScopes } from "../scopes/analyze.ts";
import type { ChildKeys, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { usesFakeClock } from "../tests/fake-clock.ts";
import { testFacts } from "../tests/test-facts.ts";
import { testMarkOf } from "../tests/test-mark.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame } from "../scopes/scope.ts";
import { referencesOf } from "../scopes/mention.ts";
import { amdImports } from "./amd-imports.ts";
import { assignedGlobals } from "./assigned-globals.ts";
import { chooseVariables } from "./choose-variables.ts";
import { exportRecords } from "./export-records.ts";
import { frameSummary } from "./frame-summary.ts";
import type { FileSummary } from "./file-summary.ts";
import { prototypePatches } from "./prototype-patches.ts";
import { hostWrites, installerFrames, isUndone } from "./host-writes.ts";
import { exportedObject, literalExports } from "./literal-exports.ts";
import { importRecords, importSummary } from "./import-records.ts";
import { keyedGlobals } from "./keyed-globals.ts";
import { namedCallWrites } from "./named-call-writes.ts";
import { namespaceWrites } from "./namespace-writes.ts";
import { outsideImports } from "./outside-imports.ts";
import { outsideUses } from "./outside-uses.ts";
import { pageGlobals } from "./page-globals.ts";
import type { PageGlobals } from "./page-globals.ts";
import { makerFrames } from "./maker-frames.ts";
import { phaseLetters } from "./phase-of.ts";
import type { FramePhase } from "./phase-of.ts";
import { loadFrames, mainFrames, onceFrames } from "./phases.ts";
import { ownNamespaces } from "./own-namespaces.ts";
import { sharedRecords, sharedSummary } from "./shared-names.ts";
import { variableSummary } from "./variable-summary.ts";
import { wrappedClasses } from "./wrapped-classes.ts";

export interface SummarySource {
  readonly path: string;
  readonly program: Ast;
  readonly lineStarts: readonly number[];
  readonly childKeys: ChildKeys;
  /** Whether the source of an import leads to no file of the project. @default that of none does */
  readonly isOutside?: (source: string) => boolean;
}

/** Reads one parsed file into plain data; see FileSummary. Independent of the parser that made the tree. */
export function summarize(source: SummarySource): FileSummary {
  const { path, program, lineStarts } = source;
  const testMark = testMarkOf(path, program);
  const analysis = analyzeScopes(program, source.childKeys, testMark !== null);
  adoptModuleExports(analysis);
  analysis.exports.references.unshift(...literalExports(program, analysis));
  const { exports, stars } = exportRecords(program);
  const exportedNames = new Set(exports.map((record) => record.local));
  const isExported = ({ variable }: Pick<Frame, "variable">): boolean =>
    variable?.scope === analysis.moduleScope && exportedNames.has(variable.name);
  const load = loadFrames(analysis.frames, isExported);
  const isLoading = (frame: Frame): boolean =>
    frame.parent !== null && load.has(frame.parent) && !load.has(frame);
  const isLater = (frame: Frame): boolean => testMark === null && !load.has(frame);
  const imports = [
    ...importRecords(program, analysis.requires, analysis.moduleScope, isLater),
    ...amdImports(program, analysis.frames),
  ];
  const installers = installerFrames(analysis.frames, exports);
  const forGood = [...installers].filter((frame) => !isUndone(frame));
  const lasting = new Set([...forGood, ...onceFrames(analysis.frames, load)]);
  const candidates = testMark === null ? analysis.frames.filter((frame) => !lasting.has(frame)) : [];
  const makers = makerFrames(candidates, isExported);
  const owners = new Set([...makers, ...installers]);
  const making = owners.size === 0 ? load : loadFrames(analysis.frames, isExported, owners);
  const main = mainFrames(analysis.frames, load, isExported);
  const phase = (frame: Frame): FramePhase =>
    load.has(frame) ? "load" : main.has(frame) ? "main" : making.has(frame) ? "making" : "run";
  const fromOutside = outsideImports(imports, testMark !== null, source.isOutside ?? isNever);
  const shared = testMark === null ? sharedRecords(program, analysis) : null;
  const chosen = [
    ...chooseVariables(analysis, imports, lasting, makers),
    ...(shared === null ? [] : shared.borrowed),
  ];
  const { uses, globalGetters } = outsideUses(analysis, imports);
  const page = testMark === null ? pageGlobals(analysis.unresolved, uses) : NO_GLOBALS;
  const outside = [
    ...uses,
    ...hostWrites(analysis.frames, installers),
    ...(testMark === null ? prototypePatches(analysis.variables, uses) : []),
    ...page.parts,
    ...namespaceWrites(analysis.variables),
    ...namedCallWrites(analysis),
    ...wrappedClasses(analysis),
    ...assignedGlobals(analysis.unresolved),
    ...keyedGlobals(analysis.frames, uses),
  ];
  const outsiders = fromOutside.variables;
  const handedOut = exportedObject(program);
  const handsOut = {
    names: exportedNames,
    any: exports.length + stars.length + analysis.exports.references.length > 0,
  };
  const surroundings = {
    analysis,
    imports,
    exported: exportedNames,
    isTest: testMark !== null,
    outside: outsiders,
    makers,
    handedOut,
  };
  return {
    path,
    lines: lineStarts.length,
    lineStarts,
    frames: analysis.frames.map((frame) => frameSummary(frame, isExported(frame), isLoading(frame))),
    phases: phaseLetters(analysis.frames.map(phase)),
    globalGetters: [...globalGetters],
    variables: chosen.map((variable) => variableSummary(variable, surroundings)),
    imports: imports.map((record) => importSummary(record, chosen)),
    outsideSources: fromOutside.sources,
    exports,
    starExports: stars,
    shared: sharedSummary(shared, page.made, chosen),
    namespaces: testMark === null ? ownNamespaces(program, chosen) : null,
    outside,
    tests: testMark === null ? [] : testFacts(analysis, outside, imports, handsOut),
    testMark,
    usesFakeClock: testMark !== null && usesFakeClock(analysis.calls),
  };
}

const NO_GLOBALS: PageGlobals = Object.freeze({ made: [], parts: [] });

/** `module.exports.x` is a mention of the same thing as `exports.x`. */
function adoptModuleExports(analysis: ScopeAnalysis): void {
  for (const mention of analysis.unresolved) {
    if (mention.name === "exports") analysis.exports.references.push(...referencesOf(mention));
    if (mention.name !== "module") continue;
    for (const reference of referencesOf(mention)) {
      if (reference.path[0] !== "exports") continue;
      analysis.exports.references.push({ ...reference, path: reference.path.slice(1) });
    }
  }
}

const isNever = (): boolean => false;
