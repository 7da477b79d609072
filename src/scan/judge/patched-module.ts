import { isModule } from "../classify/lazy-rules.ts";
import type { UsageProfile } from "../classify/usage-profile.ts";

/**
 * `let timers; try { timers = require("timers") } catch {}`, and later `timers.setTimeout = …`: what is changed is
 * the other module, whose every user sees it, not a variable of this one.
 */
export function isPatchedModule({ state, changes, writes }: UsageProfile): boolean {
  if (state.member !== null) return false;
  // `let conf = require("./conf")`, and later `conf = Object.assign(conf, given)`.
  if (isModule(state.initial) && changes.length > writes.length) return true;
  const given = state.uses.filter(({ use }) => use.action === "write" && use.path.length === 0);
  return given.length > 0 && given.every(({ use, phase }) => phase === "load" && isModule(use.value ?? ""));
}
