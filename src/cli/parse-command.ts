import { parseArgs } from "node:util";
import { UsageError } from "../errors.ts";
import { commonOptions, type Command, type OptionSpec, type OptionTable } from "./command.ts";
import { nearest } from "./nearest.ts";

export interface ParsedCommand {
  readonly options: Readonly<Record<string, boolean | string | readonly string[] | null>>;
  readonly positionals: readonly string[];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Reads a command's arguments. @throws UsageError for an unknown option, a missing or a wrong value. */
export function parseCommand(command: Command, args: readonly string[]): ParsedCommand {
  const table: OptionTable = { ...command.options, ...commonOptions };
  // Not strict: the messages of parseArgs name no way out, so the tokens are judged here.
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, parserOption(spec)])),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, boolean | string | readonly string[] | null> = {};
  for (const [name, spec] of Object.entries(table)) values[name] = absent(spec);
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") takeOption(command, table, token, values);
  }
  if (!values["help"]) checkPositionals(command, positionals);
  return { options: values, positionals };
}

function parserOption(spec: OptionSpec): { type: "boolean" | "string"; short?: string; multiple: boolean } {
  return { type: spec.type, multiple: true, ...(spec.short === undefined ? {} : { short: spec.short }) };
}

function absent(spec: OptionSpec): boolean | null | readonly string[] {
  if (spec.type === "boolean") return false;
  return spec.list ? [] : null;
}

function takeOption(
  command: Command,
  table: OptionTable,
  token: OptionToken,
  values: Record<string, boolean | string | readonly string[] | null>,
): void {
  const spec = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
  if (spec === undefined) throw unknownOption(command, table, token.rawName);
  if (spec.type === "boolean") {
    if (token.value !== undefined) throw usage(command, `${token.rawName} takes no value.`);
    values[token.name] = true;
    return;
  }
  const value = token.value;
  const looksLikeOption = !token.inlineValue && value !== undefined && /^-./.test(value);
  if (value === undefined || value === "" || looksLikeOption) {
    throw usage(command, `${token.rawName} needs a value: ${token.rawName} <${spec.value ?? "value"}>.`);
  }
  const parts = spec.list ? value.split(",").filter((part) => part !== "") : [value];
  for (const part of parts) checkChoice(command, spec, token.rawName, part);
  values[token.name] = spec.list ? [...((values[token.name] ?? []) as readonly string[]), ...parts] : value;
}

function checkChoice(command: Command, spec: OptionSpec, name: string, value: string): void {
  if (spec.choices === undefined || spec.choices.includes(value)) return;
  const near = nearest(value, spec.choices);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  throw usage(command, `${name} cannot be "${value}".${meant} It is one of: ${spec.choices.join(", ")}.`);
}

function unknownOption(command: Command, table: OptionTable, rawName: string): UsageError {
  const names = Object.entries(table).flatMap(([name, spec]) =>
    spec.short === undefined ? [`--${name}`] : [`--${name}`, `-${spec.short}`],
  );
  const near = nearest(rawName, names);
  return usage(command, `Unknown option ${rawName}.${near === null ? "" : ` Did you mean ${near}?`}`);
}

function checkPositionals(command: Command, positionals: readonly string[]): void {
  const spec = command.positionals;
  const extra = positionals[spec?.max ?? 0];
  if (extra !== undefined) throw usage(command, `Unexpected argument "${extra}".`);
  if (spec !== null && positionals.length < spec.min)
    throw usage(command, `Missing argument: <${spec.name}>.`);
}

function usage(command: Command, message: string): UsageError {
  return new UsageError(message, { code: "usage", hint: `See \`unambient ${command.name} --help\`.` });
}
