import type { Ast } from "../scopes/ast.ts";
import type { ScopeAnalysis } from "../scopes/scope-analysis.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { isHandedOnForLater } from "../scopes/handed-to-timer.ts";
import { TO_CALLERS } from "../scopes/reference.ts";
import { dottedName, valueShape } from "../scopes/value-shape.ts";
import { isSleepHelper } from "../tests/sleep-helper.ts";
import { propertiesOfClosed } from "./closed-literal.ts";
import { isFacade } from "./facades.ts";
import { staticFieldSummaries } from "./static-field-summaries.ts";
import type { UseSummary, VariableRole, VariableSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import type { ImportRecord } from "./import-records.ts";
import { instanceUses } from "./instance-uses.ts";
import { keyedOnHandedOut } from "./keyed-globals.ts";
import { makerOf } from "./maker-frames.ts";
import {
  methodsOf,
  migratedIn,
  setsForOthers,
  speaksForOthers,
  timersIn,
  withoutMigrated,
} from "./object-members.ts";
import { goesOnFromItself } from "./goes-on-from-itself.ts";
import { isInModulePattern } from "./module-pattern.ts";
import { isOnGlobal, isSharedOnGlobal } from "./on-global.ts";
import { isOnOther } from "./on-other.ts";
import { isDefinition } from "./outside-uses.ts";
import { typeNameOf } from "./type-name.ts";

const NOTHING: readonly never[] = Object.freeze([]);

/** What a variable stands in. */
export interface VariableSurroundings {
  readonly analysis: ScopeAnalysis;
  readonly imports: readonly ImportRecord[];
  /** The names of its module's that are handed out. */
  readonly exported: ReadonlySet<string>;
  readonly isTest: boolean;
  /** See OutsideImports. */
  readonly outside: ReadonlySet<Variable>;
  /** See makerFrames. */
  readonly makers: ReadonlySet<Frame>;
  /** See exportedObject. */
  readonly handedOut: Ast | null;
}

/** A variable as plain data, with every mention of it in its file. */
export function variableSummary(
  variable: Variable,
  { analysis, imports, exported, isTest, outside, makers, handedOut }: VariableSurroundings,
): VariableSummary {
  const { name, start, end, scope } = variable;
  const isOutside = outside.has(variable);
  const isImport = imports.some((record) => record.variable === variable);
  const migrated = migratedIn(variable, imports);
  // What a test file keeps to itself is judged by the tests' own rules.
  const told =
    isTest && (!isImport || isOutside) ? NOTHING : withoutMigrated(tellingUses(variable), migrated);
  const keyed = isImport ? keyedOnHandedOut(analysis.frames, told) : NOTHING;
  const all = keyed.length > 0 ? [...told, ...keyed] : told;
  const instance = isTest ? NOTHING : instanceUses(variable);
  const isPartChanged = all.some(mayAssignPart) || instance.some(changesClass);
  const uses = isOutside && !isPartChanged && !all.some(isAssigned) ? NOTHING : all;
  return {
    name,
    role: isImport ? "import" : roleOf(variable, analysis),
    start,
    end,
    scope: scope.path,
    inClosure: scope.frame.index !== 0 || scope.repeats,
    inModulePattern: isInModulePattern(variable),
    initial: initialOf(variable),
    frame: variable.frame?.index ?? null,
    uses,
    mayAssign: all.some(mayAssign),
    mayAssignPart: isPartChanged,
    staticFields: variable.classNode ? staticFieldSummaries(variable.classNode, variable, imports) : [],
    instanceUses: instance,
    methods: methodsOf(variable),
    migrated,
    timers: timersIn(variable, imports),
    properties: isTest ? null : propertiesOfClosed(variable, uses, exported),
    speaksForOthers: speaksForOthers(variable === analysis.exports ? handedOut : variable.initial, uses),
    setsForOthers: setsForOthers(variable, uses),
    superName: variable.classNode?.["superClass"] ? dottedName(variable.classNode["superClass"]) : "",
    isFacade: isFacade(variable, imports),
    isOnGlobal: isOnGlobal(variable),
    isOnOther: isOnOther(variable, imports, exported),
    goesOnFromItself: goesOnFromItself(variable),
    isSharedOnGlobal: isSharedOnGlobal(variable),
    typeName: typeNameOf(variable),
    isSleepHelper: isSleepHelper(variable),
    maker: makerOf(variable, makers)?.index ?? null,
  };
}

function initialOf({ initial, kind, classNode, name }: Variable): string {
  if (!initial) return kind === "function" ? "function" : "nullish";
  const shape = valueShape(initial);
  // The one instance of a class without a name: the class goes by the variable's.
  return shape === "new:" && classNode ? `new:${name}` : shape;
}

function isAssigned({ action }: UseSummary): boolean {
  return action === "write" || action === "update";
}

function mayAssign(use: UseSummary): boolean {
  return isAssigned(use) || use.action === "pass";
}

function mayAssignPart(use: UseSummary): boolean {
  return (use.path.length > 0 && mayAssign(use)) || isDefinition(use);
}

/** `this.constructor.made = []` */
function changesClass({ path, ...use }: UseSummary): boolean {
  return path[0] === "constructor" && mayAssignPart({ ...use, path: path.slice(1) });
}

const SCALARS: ReadonlySet<string> = new Set([
  "number",
  "string",
  "true",
  "false",
  "regexp",
  "truth",
  "compute",
]);

/** Mentions that some room can ask for: constants have none, functions those that touch more than the name. */
function tellingUses(variable: Variable): readonly UseSummary[] {
  const shape = variable.kind === "const" && variable.initial ? valueShape(variable.initial) : "";
  if (SCALARS.has(shape)) return [];
  const uses = gatherUses(variable);
  const isFunctionLike = variable.kind === "function" || shape === "function";
  return isFunctionLike ? uses.filter(isTelling) : uses;
}

function isTelling({ path, action, flags, pass }: UseSummary): boolean {
  return path.length > 0 || !BORING.has(action) || (flags & TO_CALLERS) !== 0 || isHandedOnForLater(pass);
}

/** What is done with functions all day. */
const BORING: ReadonlySet<string> = new Set([
  "read",
  "pass",
  "store",
  "return",
  "bind",
  "type",
  "export",
  "test",
  "compare",
  "typeof",
]);

function roleOf(variable: Variable, analysis: ScopeAnalysis): VariableRole {
  if (variable === analysis.exports) return "exports";
  switch (variable.kind) {
    case "let":
    case "var":
    case "const":
    case "function":
    case "class":
    case "import":
    case "namespace":
      return variable.kind;
    default:
      return "const";
  }
}
