import type { ESLint, Linter } from "eslint";
import { Checks } from "./checks.ts";
import { enforcement } from "../check/enforcement.ts";
import { noAmbientState } from "./no-ambient-state.ts";

export interface UnambientPlugin extends ESLint.Plugin {
  readonly configs: {
    /** The rule as an error. */
    readonly recommended: Linter.Config;
    /** The rule as a warning until the flag `enforce_no_ambient_state` is on, then as an error. */
    readonly enforced: Linter.Config;
  };
}

/** A plugin with a memory of its own: two of them share nothing. */
export function createPlugin(version: string): UnambientPlugin {
  const plugin = {
    meta: { name: "unambient", version },
    rules: { "no-ambient-state": noAmbientState(new Checks()) },
  };
  const configured = (name: string, level: () => Linter.RuleSeverity): Linter.Config => ({
    name: `unambient/${name}`,
    plugins: { unambient: plugin },
    get rules() {
      return { "unambient/no-ambient-state": level() };
    },
  });
  return {
    ...plugin,
    configs: {
      recommended: configured("recommended", () => "error"),
      enforced: configured("enforced", () => enforcement(process.cwd())),
    },
  };
}
