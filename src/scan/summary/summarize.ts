import { analyzeScopes } from "../scopes/analyze.ts";
import type { ChildKeys, ScopeAnalysis } from "../scopes/scope-analysis.ts";
import { endOf, isFunction, keyOf, startOf, unwrap } from "../scopes/ast.ts";
import { isSleepHelper } from "../tests/sleep-helper.ts";
import { testFacts, usesFakeClock } from "../tests/test-facts.ts";
import { testMarkOf } from "../tests/test-mark.ts";
import type { Ast } from "../scopes/ast.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import { referencesOf } from "../scopes/mention.ts";
import { dottedName, valueShape } from "../scopes/value-shape.ts";
import { exportRecords } from "./export-records.ts";
import type {
  FieldSummary,
  FileSummary,
  FrameSummary,
  UseSummary,
  VariableRole,
  VariableSummary,
} from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import { hostWrites, installerFrames } from "./host-writes.ts";
import { importRecords } from "./import-records.ts";
import type { ImportRecord } from "./import-records.ts";
import { keyedGlobals } from "./keyed-globals.ts";
import { namedCallWrites } from "./named-call-writes.ts";
import { namespaceWrites } from "./namespace-writes.ts";
import { outsideUses } from "./outside-uses.ts";
import { phaseLetters } from "./phase-of.ts";
import { loadFrames, onceFrames } from "./phases.ts";
import { isFacade } from "./facades.ts";

export interface SummarySource {
  readonly path: string;
  readonly program: Ast;
  readonly lineStarts: readonly number[];
  readonly childKeys: ChildKeys;
}

/** Reads one parsed file into plain data; see FileSummary. Independent of the parser that made the tree. */
export function summarize(source: SummarySource): FileSummary {
  const { path, program, lineStarts } = source;
  const testMark = testMarkOf(path, program);
  const analysis = analyzeScopes(program, source.childKeys, testMark !== null);
  adoptModuleExports(analysis);
  const { exports, stars } = exportRecords(program);
  const exportedNames = new Set(exports.map((record) => record.local));
  const isExported = (frame: Frame): boolean =>
    frame.variable?.scope === analysis.moduleScope && exportedNames.has(frame.variable.name);
  const load = loadFrames(analysis.frames, isExported);
  const imports = importRecords(program, analysis.requires, analysis.moduleScope);
  const installers = installerFrames(analysis.frames, exports);
  const lasting = new Set([...installers, ...onceFrames(analysis.frames, load)]);
  const chosen = chooseVariables(analysis, imports, lasting);
  const { uses, globalGetters } = outsideUses(analysis);
  const outside = [
    ...uses,
    ...hostWrites(analysis.frames, installers),
    ...namespaceWrites(analysis.variables),
    ...namedCallWrites(analysis),
    ...keyedGlobals(analysis.frames, uses),
  ];
  return {
    path,
    lines: lineStarts.length,
    lineStarts,
    frames: analysis.frames.map((frame) => frameSummary(frame, isExported(frame))),
    phases: phaseLetters(analysis.frames.map((frame) => (load.has(frame) ? "load" : "run"))),
    globalGetters: [...globalGetters],
    variables: chosen.map((variable) => variableSummary(variable, analysis, imports, testMark !== null)),
    imports: imports.map(({ variable, ...rest }) => ({ ...rest, variable: chosen.indexOf(variable) })),
    outsideSources: NOTHING,
    exports,
    starExports: stars,
    outside,
    tests: testMark === null ? [] : testFacts(analysis, outside),
    testMark,
    usesFakeClock: testMark !== null && usesFakeClock(analysis),
  };
}

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

const NOTHING: readonly never[] = Object.freeze([]);

function chooseVariables(
  analysis: ScopeAnalysis,
  imports: readonly ImportRecord[],
  lasting: ReadonlySet<Frame>,
): Variable[] {
  const imported = new Set(imports.map((record) => record.variable));
  const chosen = analysis.variables.filter(
    (variable) => imported.has(variable) || isModuleLike(variable, lasting),
  );
  if (analysis.exports.references.length > 0) chosen.push(analysis.exports);
  return chosen;
}

/** Declared where it lives as long as the module: the top level, namespaces, closures that run once. */
function isModuleLike(variable: Variable, lasting: ReadonlySet<Frame>): boolean {
  if (variable.kind === "catch" || variable.kind === "enum" || variable.scope.repeats) return false;
  if (variable.kind === "param") return false;
  for (let frame: Frame | null = variable.scope.frame; frame; frame = frame.parent) {
    if (!frame.once && !lasting.has(frame)) return false;
  }
  return true;
}

function frameSummary(frame: Frame, isExported: boolean): FrameSummary {
  return {
    name: frame.name,
    parent: frame.parent?.index ?? -1,
    ...frame.facts,
    isAsync: frame.suspends,
    params: isExported ? frame.params.map((param) => (param ? gatherUses(param) : NOTHING)) : NOTHING,
    isMethod: frame.variable === null,
    isHandler: HANDLED.test(frame.argumentOf),
  };
}

const HANDLED =
  /(^|\.)(on|once|addEventListener|addListener|subscribe|listen|watch|then|catch|finally|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask)$/;

function variableSummary(
  variable: Variable,
  analysis: ScopeAnalysis,
  imports: readonly ImportRecord[],
  isTest: boolean,
): VariableSummary {
  const { name, start, end, scope } = variable;
  const isImport = imports.some((record) => record.variable === variable);
  // What a test file keeps to itself is judged by the tests' own rules.
  const uses = isTest && !isImport ? NOTHING : tellingUses(variable);
  return {
    name,
    role: isImport ? "import" : roleOf(variable, analysis),
    start,
    end,
    scope: scope.path,
    inClosure: scope.frame.index !== 0,
    initial: variable.initial
      ? valueShape(variable.initial)
      : variable.kind === "function"
        ? "function"
        : "nullish",
    frame: variable.frame?.index ?? null,
    uses,
    mayAssign: uses.some(mayAssign),
    fields: variable.classNode ? fieldsOf(variable.classNode, variable, imports) : [],
    instanceUses: variable.instance && !isTest ? gatherUses(variable.instance) : NOTHING,
    methods: methodsOf(variable),
    superName: variable.classNode?.["superClass"] ? dottedName(variable.classNode["superClass"]) : "",
    isFacade: isFacade(variable, imports),
    typeName: typeNameOf(variable),
    isSleepHelper: isSleepHelper(variable),
  };
}

function mayAssign({ action }: UseSummary): boolean {
  return action === "write" || action === "update" || action === "pass";
}

function methodsOf({ initial }: Variable): readonly string[] {
  const made = initial ? unwrap(initial) : null;
  if (made?.type !== "ObjectExpression") return NOTHING;
  const methods = made["properties"].filter((property: Ast) => isFunction(property["value"]));
  return methods.length === 0 ? NOTHING : methods.map(keyOf);
}

const SCALARS: ReadonlySet<string> = new Set(["number", "string", "true", "false", "regexp", "compute"]);

/** Mentions that some room can ask for: constants have none, functions those that touch more than the name. */
function tellingUses(variable: Variable): readonly UseSummary[] {
  const shape = variable.kind === "const" && variable.initial ? valueShape(variable.initial) : "";
  if (SCALARS.has(shape)) return [];
  const uses = gatherUses(variable);
  const isFunctionLike = variable.kind === "function" || shape === "function";
  return isFunctionLike ? uses.filter(({ path, action }) => path.length > 0 || !BORING.has(action)) : uses;
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

function fieldsOf(classNode: Ast, { scope }: Variable, imports: readonly ImportRecord[]): FieldSummary[] {
  return classNode.body.body
    .filter((member: Ast) => /^(PropertyDefinition|AccessorProperty|ClassProperty)$/.test(member.type))
    .map((member: Ast) => ({
      name: keyOf(member),
      isStatic: Boolean(member.static),
      isReadonly: Boolean(member.readonly),
      isPrivate: member.accessibility === "private" || member.key.type === "PrivateIdentifier",
      isPlain: isPlainField(member),
      isFacade: isFacade({ initial: member.value, scope }, imports),
      start: startOf(member.key),
      end: endOf(member.key),
      initial: valueShape(member.value),
    }));
}

function isPlainField(member: Ast): boolean {
  const isField = member.type === "PropertyDefinition" || member.type === "ClassProperty";
  return isField && !member.declare && !member.computed && (member.decorators ?? []).length === 0;
}

function typeNameOf(variable: Variable): string {
  const annotation = variable.declarator?.id.typeAnnotation?.typeAnnotation;
  if (!annotation) return castName(variable.initial);
  return annotation.type === "TSTypeReference" ? (annotation.typeName.name ?? "") : annotation.type;
}

function castName(initial: Ast | null): string {
  if (!initial || initial.type !== "TSAsExpression") return "";
  const { typeAnnotation } = initial;
  return typeAnnotation.type === "TSTypeReference"
    ? (typeAnnotation.typeName.name ?? "")
    : typeAnnotation.type;
}
