import { UsageError } from "../errors.ts";
import { pathsPositional, type Command } from "./command.ts";
import { commandNames, isCommandName, loadCommand, type CommandName } from "./commands.ts";
import { exitCodes, type CliIo, type ExitCode } from "./io.ts";
import { nearest } from "./nearest.ts";
import { parseCommand } from "./parse-command.ts";
import { printError } from "./print-error.ts";
import { projectRoot } from "./project-root.ts";
import { toolVersion } from "./tool-package.ts";

/** Runs one command line and gives its exit code; the only place where an error becomes words. */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    printError(io, error);
    return exitCodes.wrong;
  }
}

async function dispatch(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === "--version" || first === "-v" || first === "-V") {
    io.out(`${toolVersion()}\n`);
    return exitCodes.done;
  }
  if (first === undefined) {
    io.err(await overview());
    return exitCodes.wrong;
  }
  if (first === "--help" || first === "-h" || first === "help") return showHelp(rest[0], io);
  return runCommand(await loadCommand(commandNamed(first)), rest, io);
}

async function runCommand(command: Command, args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { options, positionals } = parseCommand(command, args);
  if (options["help"]) return showHelp(command.name, io);
  const plain: CliIo = options["no-color"] ? { ...io, env: { ...io.env, NO_COLOR: "1" } } : io;
  const folders = command.positionals === pathsPositional ? positionals : [];
  const root = projectRoot(io.cwd, options["root"] as string | null, folders);
  return command.run({ io: plain, root, options: options as never, positionals });
}

async function showHelp(name: string | undefined, io: CliIo): Promise<ExitCode> {
  if (name === undefined || name.startsWith("-")) io.out(await overview());
  else {
    const { renderHelp } = await import("./help.ts");
    io.out(renderHelp(await loadCommand(commandNamed(name))));
  }
  return exitCodes.done;
}

async function overview(): Promise<string> {
  const { renderOverview } = await import("./help.ts");
  return renderOverview(await Promise.all(commandNames.map(loadCommand)), toolVersion());
}

function commandNamed(name: string): CommandName {
  if (isCommandName(name)) return name;
  const near = nearest(name, commandNames);
  const meant = near === null ? "" : ` Did you mean ${near}?`;
  const kind = name.startsWith("-") ? "option" : "command";
  throw new UsageError(`Unknown ${kind} ${name}.${meant}`, {
    code: "usage",
    hint: `The commands are ${commandNames.join(", ")}.`,
  });
}
