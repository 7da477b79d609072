/** What the scanner needs of a package.json; `directory` is relative to the root, "" for the root itself. */
export interface PackageFacts {
  readonly directory: string;
  readonly name: string;
  readonly main?: string | undefined;
  readonly module?: string | undefined;
  readonly types?: string | undefined;
  /** What takes the place of `main` in pages. */
  readonly browser?: string | undefined;
  readonly bin?: string | Readonly<Record<string, string>> | undefined;
  readonly exports?: unknown;
  readonly imports?: unknown;
  /** What is published of it. */
  readonly files?: readonly string[] | undefined;
  readonly isPrivate: boolean;
}

/** `compilerOptions` that decide where imports lead, with `extends` already followed. */
export interface TsconfigFacts {
  readonly directory: string;
  /** Relative to the root. */
  readonly baseUrl: string | null;
  /** A target that begins with `/` is relative to the root, any other to `baseUrl` or the directory. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

/** What stands around the sources: packages and compiler options by directory. */
export interface ProjectFacts {
  readonly packages: ReadonlyMap<string, PackageFacts>;
  readonly tsconfigs: ReadonlyMap<string, TsconfigFacts>;
}

/** Joins and normalises relative paths with `/`; `..` above the root is kept out by returning null. */
export function joinPath(directory: string, relative: string): string | null {
  let base = directory;
  let at = 0;
  for (
    ;
    relative.startsWith("./", at) || relative.startsWith("../", at);
    at = relative.indexOf("/", at) + 1
  ) {
    if (relative[at + 1] === "/") continue;
    if (base === "") return null;
    base = directoryOf(base);
  }
  const rest = relative.slice(at);
  if (IRREGULAR.test(rest)) return joinSteps(base, rest);
  return base === "" ? rest : `${base}/${rest}`;
}

/** With a step that is none: most paths have their `..` at the beginning, and nothing of the kind after it. */
const IRREGULAR = /(^|\/)\.{0,2}(\/|$)/;

function joinSteps(directory: string, relative: string): string | null {
  const steps = directory === "" ? [] : directory.split("/");
  for (const step of relative.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.length === 0) return null;
    else steps.pop();
  }
  return steps.join("/");
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The facts of the nearest directory at or above `path`. */
export function nearest<T extends { readonly directory: string }>(
  byDirectory: ReadonlyMap<string, T>,
  path: string,
): T | null {
  for (let directory = directoryOf(path); ; directory = directoryOf(directory)) {
    const facts = byDirectory.get(directory);
    if (facts) return facts;
    if (directory === "") return null;
  }
}
