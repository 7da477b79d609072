import type { Stage } from "../../src/model/stage.ts";

export const stage = {
  id: "enforce",
  title: "The wall",
  dependsOn: [],
  flag: "enforce_no_ambient_state",
  replaces: "nothing: it forbids",
  by: "the ESLint rule and `unambient check` in CI, a baseline that only shrinks, an allow list with owner, reason and expiry",
  why: "Ambient state that is taken out comes back with the next change unless something says so at once.",
  optIn: true,
  docs: "docs/eslint.md",
} as const satisfies Stage;
