import type { BindTarget } from "../scopes/reference.ts";
import type { Frame, Variable } from "../scopes/scope.ts";
import type { ExportSummary, OutsideUse, UseSummary } from "./file-summary.ts";
import { gatherUses } from "./gather-uses.ts";
import { parkedPatches } from "./parked-patches.ts";

/**
 * Functions that a module exports as its whole and that add functions to what they are handed, or have those there
 * wrapped: plugin installers, called once a process by contract, so that their locals live as long as the module.
 */
export function installerFrames(
  frames: readonly Frame[],
  exports: readonly ExportSummary[],
): ReadonlySet<Frame> {
  const whole = new Set(
    exports.filter(({ exported }) => exported === "default" || exported === "=").map(({ local }) => local),
  );
  return new Set(frames.filter((frame) => isInstaller(frame, whole)));
}

function isInstaller(frame: Frame, whole: ReadonlySet<string>): boolean {
  if (frame.parent?.index !== 0 || !frame.variable || !whole.has(frame.variable.name)) return false;
  // What a function that it returns does to an entry of what it was given is no installation.
  const installs = (use: UseSummary): boolean =>
    use.during === frame.index && !use.path.some(isEntry) && changesFunctions(use);
  return frame.params.some((param) => param !== null && gatherUses(param).some(installs));
}

/**
 * `window.setInterval = …; return () => { window.setInterval = before }`: what hands back how to take its functions out
 * again is called anew for the next host, or after that, with locals of its own.
 */
export function isUndone(frame: Frame): boolean {
  return frame.params.some((param) => {
    const writes =
      param === null ? [] : gatherUses(param).filter(({ action }) => /^(write|delete)$/.test(action));
    const added = writes.filter((use) => use.during === frame.index && addsFunction(use));
    return writes.some(
      (use) => use.during !== frame.index && added.some(({ path }) => path.join() === use.path.join()),
    );
  });
}

/** `hosts[i]`, `hosts[0]`: one of several. */
function isEntry(step: string): boolean {
  return step === "*" || /^\d+$/.test(step);
}

function changesFunctions(use: UseSummary): boolean {
  return addsFunction(use) || wrapsFunction(use);
}

/** `shimmer.wrap(lib.Client.prototype, "query", wrapQuery)` */
function wrapsFunction({ action, pass }: UseSummary): boolean {
  return (
    action === "pass" && pass?.index === 0 && /^(wrap|massWrap|patch)$/.test(pass.calleePath.at(-1) ?? "")
  );
}

function addsFunction({ action, path, value }: UseSummary): boolean {
  return action === "write" && path.length > 0 && value === "function";
}

/** What functions write on objects that belong to their callers. */
export function hostWrites(frames: readonly Frame[], installers: ReadonlySet<Frame>): OutsideUse[] {
  const writes: OutsideUse[] = [];
  for (const frame of frames) {
    for (const param of frame.params) {
      if (!param) continue;
      const patched = installers.has(frame) ? patches(param) : parkedPatches(param, frames);
      writes.push(...patched, ...marks(param, installers.has(frame) && patched.length > 0));
    }
  }
  return writes;
}

/** The original is kept in a variable, then replaced: `const old = host.parse; host.parse = function …`. */
function patches(param: Variable): OutsideUse[] {
  const uses = gatherUses(param);
  return uses.filter(addsFunction).flatMap((write) => {
    const key = write.path.join(".");
    const isSaved = uses.some(
      (use) =>
        (use.action === "bind" || use.action === "store") &&
        use.path.join(".") === key &&
        use.start < write.start &&
        !(param.references.find(({ start }) => start === use.start)?.targets ?? []).some(isOnlyRead),
    );
    return isSaved ? [outside("patch", param, write)] : [];
  });
}

/** An original is kept to be called, or to be put back; what is only read was the first setting. */
function isOnlyRead({ name, scope }: BindTarget): boolean {
  const kept = scope.lookup(name);
  return kept !== null && !kept.references.some(({ action }) => /^(call|pass|store)$/.test(action));
}

/**
 * `if (!plugin.installed) { plugin(app); plugin.installed = true }`: a note left on the caller's function, or on the
 * library whose functions are replaced.
 */
function marks(param: Variable, isPatched: boolean): OutsideUse[] {
  const isCalled = param.mentions.some(({ node, trail }) => {
    const parent = trail?.node;
    return parent?.type === "CallExpression" && parent["callee"] === node;
  });
  if (!isCalled && !isPatched) return [];
  const uses = gatherUses(param).filter(
    ({ path, via }) => path.length === 1 && path[0] !== "*" && via === null,
  );
  return uses
    .filter(({ action, value }) => action === "write" && value === "true")
    .filter((write) => uses.some((use) => use.path[0] === write.path[0] && use.action !== "write"))
    .map((write) => outside("mark", param, write));
}

function outside(kind: "patch" | "mark", param: Variable, use: UseSummary): OutsideUse {
  return { kind, root: param.name, name: use.path.at(-1) ?? "*", use };
}
