import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/**
 * The configuration's JSON schema, made from the one that checks it.
 *
 * @param {string} root
 */
export async function configurationSchema(root) {
  const { configSchema } = await import(pathToFileURL(join(root, "dist/src/config/schema.js")).href);
  const { $schema, ...rest } = z.toJSONSchema(configSchema);
  return {
    $schema,
    $id: "https://unambient.dev/schema/config.schema.json",
    title: "The configuration of a project: unambient.config.json",
    ...rest,
  };
}
