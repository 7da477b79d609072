import type { CliIo, ExitCode } from "./io.ts";

export interface OptionSpec {
  readonly type: "boolean" | "string";
  readonly short?: string;
  /** May be given several times, or once with commas. */
  readonly list?: boolean;
  /** Stands for the value in the help text. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> = S extends { type: "boolean" }
  ? boolean
  : S extends { list: true }
    ? readonly string[]
    : string | null;

/** What was given on the command line: false, null or an empty list where an option is absent. */
export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

export interface Positionals {
  readonly name: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
}

export interface CommandInput<T extends OptionTable> {
  readonly io: CliIo;
  /** The project's root, absolute. */
  readonly root: string;
  readonly options: OptionValues<T>;
  readonly positionals: readonly string[];
}

/** One command: its words are data, so that help, completion and checks come from the same table. */
export interface Command<T extends OptionTable = OptionTable> {
  readonly name: string;
  readonly summary: string;
  readonly positionals: Positionals | null;
  readonly options: T;
  readonly examples: readonly (readonly [command: string, explanation: string])[];
  readonly run: (input: CommandInput<T>) => Promise<ExitCode>;
}

/** Keeps the literal types of a command's option table. */
export function defineCommand<const T extends OptionTable>(command: Command<T>): Command<T> {
  return command;
}

/** Options that every command understands. */
export const commonOptions = {
  root: {
    type: "string",
    value: "folder",
    help: "The project's root. Default: the nearest package.json or mix.exs upwards.",
  },
  "no-color": { type: "boolean", help: "Print without colour (NO_COLOR and FORCE_COLOR are honoured too)." },
  help: { type: "boolean", short: "h", help: "Show this text." },
} as const satisfies OptionTable;

export const pathsPositional = {
  name: "paths",
  help: "Files or folders to look at. Default: the whole project.",
  min: 0,
  max: Number.POSITIVE_INFINITY,
} as const satisfies Positionals;
