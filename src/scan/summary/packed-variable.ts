import type { FieldSummary, UseSummary, VariableRole, VariableSummary } from "./file-summary.ts";
import type { PackedMentions } from "./packed-mentions.ts";

type Packed<Value> = Value | 0;

/** A variable without its mentions; what most variables do not have is 0, and cut off at the end. */
export type PackedVariable = readonly [
  name: string,
  role: number,
  start: number,
  length: number,
  initial: Packed<string>,
  bits: number,
  frame: number,
  scope?: Packed<string>,
  typeName?: Packed<string>,
  superName?: Packed<string>,
  staticFields?: Packed<readonly FieldSummary[]>,
  methods?: Packed<readonly string[]>,
  maker?: number,
  migrated?: Packed<readonly string[]>,
  timers?: Packed<readonly string[]>,
];

const FLAGS = [
  "inClosure",
  "isFacade",
  "isSleepHelper",
  "mayAssign",
  "mayAssignPart",
  "speaksForOthers",
  "setsForOthers",
  "isOnGlobal",
  "isSharedOnGlobal",
  "isOnOther",
] as const;
const SHORTEST = 7;

const ROLES: readonly VariableRole[] = [
  "import",
  "const",
  "function",
  "class",
  "let",
  "var",
  "exports",
  "namespace",
];

/** The initial shape of imports, and of what is declared without a value. */
const NO_VALUE = "nullish";

export function packVariable(variable: VariableSummary): PackedVariable {
  const { name, role, start, end, initial, frame, scope, typeName, superName, staticFields, methods } =
    variable;
  const bits = FLAGS.reduce((sum, flag, index) => sum + (variable[flag] ? 1 << index : 0), 0);
  const packed: unknown[] = [name, ROLES.indexOf(role), start, end - start];
  packed.push(initial === NO_VALUE ? 0 : initial, bits, frame ?? -1);
  packed.push(scope || 0, typeName || 0, superName || 0);
  packed.push(
    staticFields.length > 0 ? staticFields : 0,
    methods.length > 0 ? methods : 0,
    variable.maker ?? 0,
  );
  packed.push(variable.migrated.length > 0 ? variable.migrated : 0);
  packed.push(variable.timers.length > 0 ? variable.timers : 0);
  while (packed.length > SHORTEST && packed.at(-1) === 0) packed.pop();
  return packed as unknown as PackedVariable;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** A variable whose mentions are unpacked when they are asked for. */
export class LazyVariable implements VariableSummary {
  readonly name: string;
  readonly role: VariableRole;
  readonly start: number;
  readonly end: number;
  readonly initial: string;
  readonly frame: number | null;
  readonly scope: string;
  readonly typeName: string;
  readonly superName: string;
  readonly staticFields: readonly FieldSummary[];
  readonly methods: readonly string[];
  readonly migrated: readonly string[];
  readonly timers: readonly string[];
  readonly maker: number | null;
  private readonly bits: number;
  private readonly mentions: PackedMentions;
  private readonly usesStart: number;
  private readonly usesEnd: number;
  private readonly instanceStart: number;
  private readonly instanceEnd: number;

  /**
   * @param mentions of all variables of its file
   * @param uses where the mentions begin
   * @param instanceUses where what instances do to themselves begins
   * @param index of the variable in its file
   */
  constructor(
    packed: PackedVariable,
    mentions: PackedMentions,
    uses: readonly number[],
    instanceUses: readonly number[],
    index: number,
  ) {
    const [
      name,
      role,
      start,
      length,
      initial,
      bits,
      frame,
      scope,
      typeName,
      superName,
      staticFields,
      methods,
      maker,
      migrated,
      timers,
    ] = packed;
    this.name = name;
    this.role = ROLES[role] as VariableRole;
    this.start = start;
    this.end = start + length;
    this.initial = initial === 0 ? NO_VALUE : initial;
    this.bits = bits;
    this.frame = frame < 0 ? null : frame;
    this.scope = scope || "";
    this.typeName = typeName || "";
    this.superName = superName || "";
    this.staticFields = staticFields || NOTHING;
    this.methods = methods || NOTHING;
    this.migrated = migrated || NOTHING;
    this.timers = timers || NOTHING;
    this.maker = maker || null;
    this.mentions = mentions;
    this.usesStart = uses[index] ?? 0;
    this.usesEnd = (uses[index + 1] ?? 1) - 1;
    this.instanceStart = instanceUses[index] ?? 0;
    this.instanceEnd = (instanceUses[index + 1] ?? 1) - 1;
  }

  get uses(): readonly UseSummary[] {
    return this.mentions.between(this.usesStart, this.usesEnd);
  }

  get instanceUses(): readonly UseSummary[] {
    return this.mentions.between(this.instanceStart, this.instanceEnd);
  }

  get inClosure(): boolean {
    return this.isSet("inClosure");
  }

  get isFacade(): boolean {
    return this.isSet("isFacade");
  }

  get isOnGlobal(): boolean {
    return this.isSet("isOnGlobal");
  }

  get isSharedOnGlobal(): boolean {
    return this.isSet("isSharedOnGlobal");
  }

  get isOnOther(): boolean {
    return this.isSet("isOnOther");
  }

  get isSleepHelper(): boolean {
    return this.isSet("isSleepHelper");
  }

  get mayAssign(): boolean {
    return this.isSet("mayAssign");
  }

  get mayAssignPart(): boolean {
    return this.isSet("mayAssignPart");
  }

  get speaksForOthers(): boolean {
    return this.isSet("speaksForOthers");
  }

  get setsForOthers(): boolean {
    return this.isSet("setsForOthers");
  }

  private isSet(flag: (typeof FLAGS)[number]): boolean {
    return (this.bits & (1 << FLAGS.indexOf(flag))) !== 0;
  }
}
