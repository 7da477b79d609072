import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../errors.ts";
import { configSchema, type UnambientConfig } from "./schema.ts";

const NAME = "unambient.config.json";

/**
 * The configuration for callers that cannot wait: of the forms that it may have, only JSON can be read at once.
 * @throws ConfigError when it does not fit the schema
 */
export function readJsonConfig(root: string): UnambientConfig {
  const file = join(root, NAME);
  if (!existsSync(file)) return {};
  const parsed = configSchema.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ConfigError(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not valid"}`, {
    code: "config-invalid",
    hint: `The fields are ${Object.keys(configSchema.shape).join(", ")}.`,
    location: { path: NAME },
  });
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ConfigError("The configuration is not valid JSON.", {
      code: "config-unreadable",
      hint: "Mend the file; it must hold plain JSON.",
      location: { path: NAME },
      cause,
    });
  }
}
