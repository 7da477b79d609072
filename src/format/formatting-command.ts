import { spawn } from "node:child_process";
import { join } from "node:path";
import { ConfigError } from "../errors.ts";
import type { LayOut } from "./prettier.ts";

/**
 * A command that is handed a text on standard input and prints it laid out; `{file}` in it stands for the file's path.
 * @param home the folder whose node_modules have the command
 * @throws ConfigError when the shell does not find the command
 */
export function formattingCommand(line: string, root: string, home: string = root): LayOut {
  return (file, text) =>
    new Promise((resolve, reject) => {
      const child = spawn(line.replaceAll("{file}", quoted(file)), {
        cwd: root,
        shell: true,
        env: { ...process.env, PATH: withOwnBinaries(home) },
        stdio: ["pipe", "pipe", "ignore"],
      });
      const chunks: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      // One that fails at once has closed its input before all of the text is written.
      child.stdin.on("error", () => undefined);
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === NOT_FOUND) reject(notFound(line));
        else resolve(code === 0 ? Buffer.concat(chunks).toString("utf8") : null);
      });
      child.stdin.end(text);
    });
}

/** A path is text to the shell, whatever it is made of; on Windows it cannot hold a quote. */
function quoted(file: string): string {
  return process.platform === "win32" ? `"${file}"` : `'${file.replaceAll("'", "'\\''")}'`;
}

/** A shell's answer for a command that there is none of. */
const NOT_FOUND = 127;

function withOwnBinaries(home: string): string {
  const separator = process.platform === "win32" ? ";" : ":";
  return `${join(home, "node_modules", ".bin")}${separator}${process.env["PATH"] ?? ""}`;
}

function notFound(line: string): ConfigError {
  return new ConfigError(`There is no such command: ${line}`, {
    code: "format-command",
    hint: "Install it, or set `format` in unambient.config.json to another one, or to false.",
  });
}
