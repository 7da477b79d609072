import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigError } from "../errors.ts";
import type { UnambientConfig } from "./schema.ts";

const names = [
  "unambient.config.json",
  "unambient.config.mjs",
  "unambient.config.js",
  "unambient.config.cjs",
];

export interface LoadedConfig {
  /** Relative to the root; null when the project has none. */
  readonly path: string | null;
  readonly values: UnambientConfig;
}

/** Reads and checks the project's configuration; no file means every default. */
export async function loadConfig(root: string): Promise<LoadedConfig> {
  const name = names.find((candidate) => existsSync(join(root, candidate)));
  if (name === undefined) return { path: null, values: {} };
  const raw = await readRaw(root, name);
  // zod takes 60 ms to load: only projects that have a configuration pay for it.
  const { configSchema } = await import("./schema.ts");
  const parsed = configSchema.safeParse(raw);
  if (parsed.success) return { path: name, values: parsed.data };
  const issue = parsed.error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  throw new ConfigError(`${name}: ${field}${issue?.message ?? "not valid"}`, {
    code: "config-invalid",
    hint: `The fields are ${Object.keys(configSchema.shape).join(", ")}.`,
    location: { path: name },
  });
}

async function readRaw(root: string, name: string): Promise<unknown> {
  const file = join(root, name);
  try {
    if (extname(name) === ".json") return JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
    const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
    return loaded.default ?? loaded;
  } catch (cause) {
    throw new ConfigError(
      `${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        code: "config-unreadable",
        hint: "Mend the file; a JSON file must hold plain JSON.",
        location: { path: name },
        cause,
      },
    );
  }
}
