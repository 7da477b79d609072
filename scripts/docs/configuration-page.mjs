const INTRODUCTION = `<!-- Generated from src/config/schema.ts: change that, then npm run docs. -->

# Configuration

\`unambient.config.json\` at the project's root, or \`unambient.config.mjs\`, \`.js\` or \`.cjs\` with the same as its default export.
Every field is optional. The command line goes before it. \`"$schema": "./node_modules/unambient/schema/config.schema.json"\`
makes an editor complete and check it.`;

/**
 * A table of every field, out of the configuration's JSON schema.
 *
 * @param {object} schema
 */
export function configurationPage(schema) {
  const rows = Object.entries(schema.properties)
    .filter(([name]) => name !== "$schema")
    .flatMap(([name, field]) => rowsOf(name, field));
  const table = ["| field | is | says |", "| --- | --- | --- |", ...rows].join("\n");
  return `${INTRODUCTION}\n\n${table}\n`;
}

function rowsOf(name, field) {
  const own = `| \`${name}\` | ${typeOf(field)} | ${text(field.description ?? "")} |`;
  const inner = field.type === "array" ? field.items : field;
  const below = inner.properties ?? {};
  const prefix = field.type === "array" ? `${name}[]` : name;
  return [own, ...Object.entries(below).flatMap(([key, value]) => rowsOf(`${prefix}.${key}`, value))];
}

function typeOf(field) {
  if (field.enum) return field.enum.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.anyOf) return field.anyOf.map(typeOf).join(", ");
  if (field.type === "array") return `list of ${typeOf(field.items)}`;
  return field.type ?? "anything";
}

function text(description) {
  return description.replaceAll("|", "\\|").replaceAll("\n", " ");
}
