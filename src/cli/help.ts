import { commonOptions, type Command, type OptionSpec, type OptionTable } from "./command.ts";

const width = 80;

/** The text of `unambient --help`. */
export function renderOverview(
  commands: readonly Pick<Command, "name" | "summary">[],
  version: string,
): string {
  const longest = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => row(command.name, command.summary, longest));
  return [
    `unambient ${version}: finds ambient state and moves it onto supervised, scoped APIs.`,
    "",
    "Usage: unambient <command> [options]",
    "",
    "Commands:",
    ...rows,
    "",
    "`unambient <command> --help` shows a command's options.",
    "",
    "Exit codes:",
    "  0  nothing to do, or done",
    "  1  pending changes, new violations or a failed validation",
    "  2  wrong use, broken configuration or an internal error",
    "",
  ].join("\n");
}

/** The text of `unambient <command> --help`, from the command's own table. */
export function renderHelp(command: Command): string {
  const positional = command.positionals;
  const argument =
    positional === null ? "" : positional.min > 0 ? ` <${positional.name}>` : ` [${positional.name}]`;
  const lines = [
    `Usage: unambient ${command.name}${argument} [options]`,
    "",
    ...wrap(command.summary, width),
    "",
  ];
  if (positional !== null)
    lines.push("Arguments:", row(positional.name, positional.help, positional.name.length), "");
  lines.push("Options:", ...optionRows({ ...command.options, ...commonOptions }), "");
  if (command.examples.length > 0) {
    lines.push("Examples:");
    for (const [example, explanation] of command.examples)
      lines.push(`  ${example}`, ...indented(explanation, 6));
    lines.push("");
  }
  return lines.join("\n");
}

function optionRows(table: OptionTable): string[] {
  const labels = Object.entries(table).map(([name, spec]) => [optionLabel(name, spec), spec] as const);
  const longest = Math.min(28, Math.max(...labels.map(([label]) => label.length)));
  return labels.map(([label, spec]) => row(label, optionHelp(spec), longest));
}

function optionLabel(name: string, spec: OptionSpec): string {
  const value = spec.type === "string" ? ` <${spec.value ?? "value"}>` : "";
  return `${spec.short === undefined ? "    " : `-${spec.short}, `}--${name}${value}`;
}

function optionHelp(spec: OptionSpec): string {
  const choices = spec.choices === undefined ? "" : ` One of: ${spec.choices.join(", ")}.`;
  return `${spec.help}${choices}`;
}

function row(label: string, text: string, longest: number): string {
  const indent = longest + 4;
  const lines = wrap(text, width - indent);
  const head =
    label.length > longest ? [`  ${label}`, ...lines.map((line) => " ".repeat(indent) + line)] : null;
  if (head !== null) return head.join("\n");
  return lines
    .map((line, i) => (i === 0 ? `  ${label.padEnd(longest)}  ${line}` : " ".repeat(indent) + line))
    .join("\n");
}

function indented(text: string, columns: number): string[] {
  return wrap(text, width - columns).map((line) => " ".repeat(columns) + line);
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
