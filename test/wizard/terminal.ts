import { execFileSync, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** Why a real terminal cannot be had here, or null. */
export function whyNoTerminal(): string | null {
  return spawnSync("tmux", ["-V"]).status === 0
    ? null
    : "tmux is not installed: no pseudo-terminal to type into";
}

export type Environment = Readonly<Record<string, string>>;

/** A program in a real pseudo-terminal of 80 columns: keys go in, screens come out as a person sees them. */
export class Terminal {
  private readonly socket: string;

  constructor(cwd: string, command: readonly string[], env: Environment) {
    this.socket = `unambient-${process.pid}-${Math.random().toString(36).slice(2)}`;
    const assignments = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const line = ["env", "-u", "CI", ...assignments, ...command].map(quoted).join(" ");
    this.tmux(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      "-x",
      "80",
      "-y",
      "40",
      "-c",
      cwd,
      `${line}; echo "exit $?"; cat`,
    );
  }

  /** The lines on the screen, without blank ones at the end. */
  screen(): string {
    return this.tmux("capture-pane", "-p").replace(/\s+$/, "");
  }

  /** Keys by name (`Enter`, `Escape`, `Down`, `C-c`) or text. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.tmux("send-keys", key);
  }

  /** Waits for a text and gives the screen that shows it. */
  async see(text: string): Promise<string> {
    for (let tries = 0; tries < 300; tries++) {
      const screen = this.screen();
      if (screen.includes(text)) return screen;
      await sleep(100);
    }
    throw new Error(`The terminal never showed ${JSON.stringify(text)}. It shows:\n${this.screen()}`);
  }

  close(): void {
    spawnSync("tmux", ["-L", this.socket, "kill-server"]);
  }

  private tmux(...args: readonly string[]): string {
    return execFileSync("tmux", ["-L", this.socket, ...args], { encoding: "utf8" });
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
