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
  properties?: Packed<readonly string[]>,
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
  "goesOnFromItself",
  "inModulePattern",
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
  packed.push(variable.properties ?? 0);
  while (packed.length > SHORTEST && packed.at(-1) === 0) packed.pop();
  return packed as unknown as PackedVariable;
}

const NOTHING: readonly never[] = Object.freeze([]);

/** What stands behind the parts that every variable has, by its place in what is packed. */
const SCOPE = 7;
const TYPE_NAME = 8;
const SUPER_NAME = 9;
const STATIC_FIELDS = 10;
const METHODS = 11;
const MAKER = 12;
const MIGRATED = 13;
const TIMERS = 14;
const PROPERTIES = 15;

/**
 * A variable whose mentions are unpacked when they are asked for. Linking has those of all files at once, more than
 * of anything else: what few have stays packed.
 */
export class LazyVariable implements VariableSummary {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly initial: string;
  readonly frame: number | null;
  private readonly roleNumber: number;
  private readonly bits: number;
  /** What is packed of it, where there is more than every variable has. */
  private readonly more: PackedVariable | readonly never[];
  private readonly mentions: PackedMentions;
  private readonly index: number;

  /**
   * @param mentions of all variables of its file
   * @param index of the variable in its file
   */
  constructor(packed: PackedVariable, mentions: PackedMentions, index: number) {
    const [name, role, start, length, initial, bits, frame] = packed;
    this.name = name;
    this.roleNumber = role;
    this.start = start;
    this.end = start + length;
    this.initial = initial === 0 ? NO_VALUE : initial;
    this.bits = bits;
    this.frame = frame < 0 ? null : frame;
    this.more = packed.length > SHORTEST ? packed : NOTHING;
    this.mentions = mentions;
    this.index = index;
  }

  get role(): VariableRole {
    return ROLES[this.roleNumber] as VariableRole;
  }

  get scope(): string {
    return this.more[SCOPE] || "";
  }

  get typeName(): string {
    return this.more[TYPE_NAME] || "";
  }

  get superName(): string {
    return this.more[SUPER_NAME] || "";
  }

  get staticFields(): readonly FieldSummary[] {
    return this.more[STATIC_FIELDS] || NOTHING;
  }

  get methods(): readonly string[] {
    return this.more[METHODS] || NOTHING;
  }

  get maker(): number | null {
    return this.more[MAKER] || null;
  }

  get migrated(): readonly string[] {
    return this.more[MIGRATED] || NOTHING;
  }

  get properties(): readonly string[] | null {
    return this.more[PROPERTIES] || null;
  }

  get timers(): readonly string[] {
    return this.more[TIMERS] || NOTHING;
  }

  get uses(): readonly UseSummary[] {
    return this.mentions.usesOf(this.index);
  }

  get instanceUses(): readonly UseSummary[] {
    return this.mentions.instanceUsesOf(this.index);
  }

  get inClosure(): boolean {
    return this.isSet("inClosure");
  }

  get inModulePattern(): boolean {
    return this.isSet("inModulePattern");
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

  get goesOnFromItself(): boolean {
    return this.isSet("goesOnFromItself");
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
