import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const read = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), "utf8")) as object;

/** Checks a value against one of the published schemas; gives what is wrong with it. */
export function schemaErrors(
  name: "scan.schema.json" | "report.schema.json" | "config.schema.json",
  value: unknown,
): readonly string[] {
  const validate = compile(name);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

function compile(name: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
  if (name !== "scan.schema.json") ajv.addSchema(read("scan.schema.json"));
  return ajv.compile(read(name));
}
