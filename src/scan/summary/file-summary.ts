import type { Action, PassTarget } from "../scopes/reference.ts";

/**
 * What one file says about state, without a look at any other file. Plain data: it is cached by the hash of the
 * file's text and handed between threads.
 */
export interface FileSummary {
  readonly path: string;
  readonly lines: number;
  readonly lineStarts: readonly number[];
  readonly frames: readonly FrameSummary[];
  /** When each function runs, one letter each; see phaseLetters. */
  readonly phases: string;
  /** Numbers of the functions that hand out the global object. */
  readonly globalGetters: readonly number[];
  readonly variables: readonly VariableSummary[];
  readonly imports: readonly ImportSummary[];
  /** Sources that were taken to lie outside the project, so that the mentions of what comes from them are left out. */
  readonly outsideSources: readonly string[];
  readonly exports: readonly ExportSummary[];
  /** Sources of `export * from`. */
  readonly starExports: readonly string[];
  /** What it shares with other scripts by the names of namespaces and of globals; null for a file that does not. */
  readonly shared: SharedSummary | null;
  readonly namespaces: NamespaceSummary | null;
  readonly outside: readonly OutsideUse[];
  readonly tests: readonly TestFact[];
  /** Why the content says "test", or null. */
  readonly testMark: string | null;
  /** Installs a fake clock: its timers wait for nothing. */
  readonly usesFakeClock: boolean;
}

/** Namespaces of scripts go on in other files, which have their exported members by name, as globals do. */
export interface SharedSummary {
  /** Exported members: dotted name, and the variable's index in `variables`. */
  readonly names: readonly (readonly [name: string, variable: number])[];
  /** Indexes of names that lead to members, perhaps: those that the file does not declare, and its namespaces. */
  readonly asked: readonly number[];
  /** Names that the file makes a global of the page. */
  readonly made: readonly string[];
}

/** What a function is handed to that stands in a call: `fails(() => …)`, `lib.fails(() => …)`. */
export interface HandedTo {
  readonly callee: string;
  readonly member: string | null;
  /** At which place of the arguments. */
  readonly index: number;
}

/** Namespaces of a module, whose exported members the rest of the module has by name. */
export interface NamespaceSummary {
  /** Exported members: dotted name, and the variable's index in `variables`. */
  readonly names: readonly (readonly [name: string, variable: number])[];
  /** Indexes of the names that lead to them. */
  readonly asked: readonly number[];
}

export interface FrameSummary {
  readonly name: string;
  readonly parent: number;
  readonly logs: boolean;
  readonly clock: boolean;
  readonly timer: boolean;
  /** What the timer runs is not to be found in its file. */
  readonly timesOther: boolean;
  readonly awaits: boolean;
  /** Calls anything at all. */
  readonly acts: boolean;
  /** Adds a listener to the page or the process, or takes one away. */
  readonly listens: boolean;
  readonly isAsync: boolean;
  /** What becomes of each parameter, by position. */
  readonly params: readonly (readonly UseSummary[])[];
  /** Made into a callback or kept somewhere: it can be called from anywhere. */
  readonly isMethod: boolean;
  /** An event handler or another callback that runs by itself. */
  readonly isHandler: boolean;
  /** A handler of something that may happen again and again. */
  readonly isListener: boolean;
  /** A timer runs it again and again. */
  readonly isPeriodic: boolean;
  /** It listens to the process, whoever is at work. */
  readonly isOfProcess: boolean;
  /** Compiled code calls it: one of the imports of a WebAssembly module. */
  readonly isNative: boolean;
  /** The engine calls it for each piece of work there is: one of those in `createHook({ … })`. */
  readonly isOfWork: boolean;
  /** Called when a response is over: `res.on("finish", …)` beside `next()`. */
  readonly isAtEnd: boolean;
  /** Listens to an event that says that a piece of work begins. */
  readonly isToldOfBegin: boolean;
  /** Listens to an event that says that a piece of work is over. */
  readonly isToldOfEnd: boolean;
  /** Its own file does nothing with it but call it and hand it out by its name. */
  readonly isOnlyCalled: boolean;
  /** As the module loads, where what it is handed to may be a function of another file. */
  readonly handedTo: HandedTo | null;
  /**
   * Branches (see `UseSummary.branch`) in which something is logged, those around them included; 0 for outside of
   * any.
   */
  readonly logBranches: readonly number[];
}

/** One mention of a variable, direct or by another name. */
export interface UseSummary {
  readonly start: number;
  readonly end: number;
  readonly memberEnd: number;
  readonly frame: number;
  /** The function during whose call it happens: the caller's, when a parameter is changed in a called function. */
  readonly during: number;
  readonly path: readonly string[];
  readonly action: Action;
  readonly method: string | null;
  readonly value: string | null;
  /** First argument of a method call, when it is a literal or a plain name. */
  readonly key: string | null;
  readonly flags: number;
  readonly branch: number;
  readonly pass: PassTarget | null;
  /** How the mention reaches the variable when not by its name, and where that name got it. */
  readonly via: "alias" | "param" | "this" | "returned" | null;
  readonly origin: number | null;
}

export type VariableRole =
  "let" | "var" | "const" | "function" | "class" | "import" | "exports" | "namespace";

export interface VariableSummary {
  readonly name: string;
  readonly role: VariableRole;
  readonly start: number;
  readonly end: number;
  /** Names of enclosing namespaces and run-once functions, dotted; "" at the top. */
  readonly scope: string;
  /** Declared in a closure that runs once, or in a turn of a loop, not at the top level itself. */
  readonly inClosure: boolean;
  /** See isInModulePattern. */
  readonly inModulePattern: boolean;
  /** Number of the exported function whose local it is, or null: it counts where the project runs that one once. */
  readonly maker: number | null;
  /** Shape of the initialiser, see value-shape.ts. */
  readonly initial: string;
  /** The function that it names. */
  readonly frame: number | null;
  readonly uses: readonly UseSummary[];
  /** Some mention assigns it or a part of it, or hands it to a function, which may. */
  readonly mayAssign: boolean;
  /** Some mention assigns or defines a part of it, or hands a part to a function, which may. */
  readonly mayAssignPart: boolean;
  /** Static fields of the class that it names. */
  readonly staticFields: readonly FieldSummary[];
  /** What the class's instances (or the constructor function's) do to themselves. */
  readonly instanceUses: readonly UseSummary[];
  /** Names of the functions in the object literal that initialises it. */
  readonly methods: readonly string[];
  /** Names of the properties in that literal that hold migrated state. */
  readonly migrated: readonly string[];
  /** Names of the properties in that literal that are timers which resolve, or may be, see timersIn. */
  readonly timers: readonly string[];
  /** Names of all that its object can hold until something is put into it, or null, see propertiesOfClosed. */
  readonly properties: readonly string[] | null;
  /** Its functions ask `this` for what it does not have: they are meant for other objects. */
  readonly speaksForOthers: boolean;
  /** Its functions set on `this` what it does not have and nothing in its file reads. */
  readonly setsForOthers: boolean;
  /** Dotted name of what the class extends, "" for nothing. */
  readonly superName: string;
  /** Comes from the runtime package: migrated state, never a finding. */
  readonly isFacade: boolean;
  /** Its first value lives on the global object too, see on-global.ts. */
  readonly isOnGlobal: boolean;
  /** Its first value lives on something of another module too, see on-other.ts. */
  readonly isOnOther: boolean;
  /** A value that it is given is worked out from the one before, see goes-on-from-itself.ts. */
  readonly goesOnFromItself: boolean;
  /** A value that it is given goes onto the global object by the same statement. */
  readonly isSharedOnGlobal: boolean;
  /** The type annotation's outermost name, where it tells more than the initialiser. */
  readonly typeName: string;
  /** A function that resolves after a given time: `sleep(ms)`. */
  readonly isSleepHelper: boolean;
}

export interface FieldSummary {
  readonly name: string;
  readonly isReadonly: boolean;
  /** Only the class itself can name it: `#x`, `private x`. */
  readonly isPrivate: boolean;
  /** Declared as nothing but a field: no decorator, `declare`, `accessor` or computed name. */
  readonly isPlain: boolean;
  /** Made by the runtime already. */
  readonly isFacade: boolean;
  readonly start: number;
  readonly end: number;
  readonly initial: string;
}

export interface ImportSummary {
  /** The local variable's index in `variables`. */
  readonly variable: number;
  readonly source: string;
  /** `*` for the whole module. */
  readonly imported: string;
  readonly kind: "import" | "namespace" | "require";
  readonly start: number;
  readonly end: number;
}

export interface ExportSummary {
  readonly exported: string;
  /** Local name, or the name in `source` for a re-export; `*` for the whole module. */
  readonly local: string;
  readonly source: string | null;
  readonly start: number;
  readonly end: number;
  /**
   * What is handed out has no name but this, and is a timer that resolves: `exports.sleep = (ms) => new Promise(…)`.
   */
  readonly isSleepHelper?: true;
}

/** A write to something that no module declares: a global, the environment, a builtin, another package's object. */
export interface OutsideUse {
  /**
   * `namespace`: a continuation-local namespace is entered or filled. `patch`: a saved part of somebody's object is
   * replaced; `mark`: a property put on a caller's function; `part`: a property of a name that a script makes a
   * global; `handed`: one of the global object, where a function is handed that on the spot; `setting`: a property of
   * another package's object.
   */
  readonly kind:
    | "global"
    | "env"
    | "builtin"
    | "implicit"
    | "part"
    | "handed"
    | "patch"
    | "mark"
    | "setting"
    | "namespace"
    | "timeline";
  readonly root: string;
  readonly name: string;
  readonly use: UseSummary;
}

/** Something in a test file that waits or leaks. */
export interface TestFact {
  readonly form: "test-flag" | "sleep" | "env-write" | "global-write";
  readonly name: string;
  /** Kebab-case: `callback-flag`, `fixed-sleep`, `env-unrestored`, … */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
  readonly disposition: "auto" | "assist" | "manual";
  /** Completes "`name` …". */
  readonly reason: string;
  readonly uses: readonly UseSummary[];
  /** Counts only if this local name turns out to be an imported sleep helper. */
  readonly helper: string | null;
}
