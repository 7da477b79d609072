import { frameIn } from "../stack-frame.ts";

/** Told at each write: the variable, whether it is other than at the start, and which line of the project wrote it. */
export type OnWrite = (name: string, isChanged: boolean, at: string | null) => void;

/**
 * Puts a proxy in the place of `process.env`. What the runner sets for itself belongs to the start; once code of the
 * project has written a variable, it is changed for as long as it is not what it was.
 */
export function watchEnvironment(process: NodeJS.Process, root: string, onWrite: OnWrite): void {
  const atStart = new Map(Object.entries(process.env));
  const written = new Map<string, Map<string | undefined, string | null>>();
  const noted = (name: string, value: string | undefined): void => {
    const at = writtenBy(root);
    if (at === null && !written.has(name)) return void setStart(atStart, name, value);
    // Who puts back what another left is not the one who left it.
    const byValue = written.get(name) ?? new Map<string | undefined, string | null>();
    written.set(name, byValue);
    if (!byValue.has(value)) byValue.set(value, at);
    onWrite(name, value !== atStart.get(name), byValue.get(value) ?? null);
  };
  let watched = proxyOf(process.env, noted);
  Object.defineProperty(process, "env", {
    configurable: true,
    enumerable: true,
    get: () => watched,
    set: (next: NodeJS.ProcessEnv) => (watched = proxyOf(next, noted)),
  });
}

function proxyOf(
  env: NodeJS.ProcessEnv,
  noted: (name: string, value: string | undefined) => void,
): NodeJS.ProcessEnv {
  const after = (key: string | symbol, done: boolean): boolean => {
    if (typeof key === "string") noted(key, env[key]);
    return done;
  };
  return new Proxy(env, {
    set: (target, key, value: string) => after(key, Reflect.set(target, key, value)),
    deleteProperty: (target, key) => after(key, Reflect.deleteProperty(target, key)),
    defineProperty: (target, key, property) => after(key, Reflect.defineProperty(target, key, property)),
  });
}

function setStart(atStart: Map<string, string | undefined>, name: string, value: string | undefined): void {
  if (value === undefined) atStart.delete(name);
  else atStart.set(name, value);
}

function writtenBy(root: string): string | null {
  for (const line of (new Error().stack ?? "").split("\n")) {
    const frame = frameIn(root, line);
    if (frame !== null) return `${frame.path}:${frame.line}`;
  }
  return null;
}
