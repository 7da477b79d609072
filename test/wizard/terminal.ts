import { setTimeout as sleep } from "node:timers/promises";
import { spawn, type IPty } from "@lydell/node-pty";
import headless from "@xterm/headless";

export type Environment = Readonly<Record<string, string>>;

const size = { cols: 80, rows: 40 };

/** What the keys that have no letter send. */
const keys: Readonly<Record<string, string>> = {
  Enter: "\r",
  Escape: "\u001b",
  Space: " ",
  Backspace: "\u007f",
  Up: "\u001b[A",
  Down: "\u001b[B",
  Right: "\u001b[C",
  Left: "\u001b[D",
  "C-c": "\u0003",
  "C-d": "\u0004",
};

/** What a question says, and the keys that answer it. */
export type Step = readonly [text: string, ...keys: readonly string[]];

/** A program in a real pseudo-terminal of 80 columns: keys go in, screens come out as a person sees them. */
export class Terminal {
  private readonly emulator = new headless.Terminal({ ...size, allowProposedApi: true });
  private readonly program: IPty;
  private hasEnded = false;

  constructor(cwd: string, [file = "", ...args]: readonly string[], env: Environment) {
    const { CI: _, ...around } = process.env;
    this.program = spawn(file, args, { ...size, cwd, name: "xterm-256color", env: { ...around, ...env } });
    this.program.onData((text) => this.emulator.write(text));
    this.program.onExit(({ exitCode }) => {
      this.hasEnded = true;
      this.emulator.write(`exit ${exitCode}\r\n`);
    });
  }

  /** The lines on the screen, without blank ones at the end. */
  screen(): string {
    const { active } = this.emulator.buffer;
    const rows = Array.from({ length: size.rows }, (_, row) => active.getLine(active.baseY + row));
    return rows
      .map((row) => row?.translateToString(true) ?? "")
      .join("\n")
      .trimEnd();
  }

  /** Keys by name (`Enter`, `Escape`, `Down`, `C-c`) or text. */
  press(...names: readonly string[]): void {
    for (const name of names) this.program.write(keys[name] ?? name);
  }

  /** Waits for a text and gives the screen that shows it. */
  async see(text: string): Promise<string> {
    for (let tries = 0; tries < 1200; tries++) {
      const screen = this.screen();
      if (screen.includes(text)) return screen;
      await sleep(50);
    }
    throw new Error(`The terminal never showed ${JSON.stringify(text)}. It shows:\n${this.screen()}`);
  }

  /** The screen once it no longer changes: a program may draw in several pieces. */
  async still(): Promise<string> {
    for (let before = ""; ; await sleep(300)) {
      const screen = this.screen();
      if (screen === before) return screen;
      before = screen;
    }
  }

  /** Waits until the question that is open, the last one on the screen, says this. */
  async seeLast(text: string): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      const open =
        this.screen()
          .split(/^(?=\? )/m)
          .at(-1) ?? "";
      if (open.includes(text)) return;
      await sleep(50);
    }
    throw new Error(
      `The last question never said ${JSON.stringify(text)}. The terminal shows:\n${this.screen()}`,
    );
  }

  /** Answers questions one after the other: waits until the one that is open says each text, then presses its keys. */
  async answer(steps: readonly Step[]): Promise<void> {
    for (const [text, ...names] of steps) {
      await this.seeLast(text);
      this.press(...names);
    }
  }

  async close(): Promise<void> {
    if (!this.hasEnded) {
      const ended = new Promise<void>((resolve) => this.program.onExit(() => resolve()));
      this.program.kill();
      await ended;
    }
    this.emulator.dispose();
  }
}
