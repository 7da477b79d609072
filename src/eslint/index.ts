import { createPlugin } from "./create-plugin.ts";

export type { UnambientPlugin } from "./create-plugin.ts";
export type { NoAmbientStateOptions } from "./options.ts";

/**
 * The ESLint plugin, for flat config.
 * @example
 * import unambient from "unambient/eslint";
 * export default [unambient.configs.recommended];
 */
const plugin = createPlugin("0.1.0");

export default plugin;
