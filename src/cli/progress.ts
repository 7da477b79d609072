import type { CliIo } from "./io.ts";

export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** Shows what goes on: one line that changes on a terminal, plain lines elsewhere. */
export function progressPrinter(io: CliIo): Progress {
  return io.errIsTerminal
    ? new ChangingLine(io)
    : { show: (text) => io.err(`${text}\n`), clear: () => undefined };
}

const ERASE = "\r\u001B[K";
const TICK_MS = 1000;

/** A line that counts the seconds of what it names: a long step must not look like one that hangs. */
class ChangingLine implements Progress {
  private readonly io: CliIo;
  private timer: NodeJS.Timeout | undefined;

  constructor(io: CliIo) {
    this.io = io;
  }

  readonly show = (text: string): void => {
    clearInterval(this.timer);
    const start = performance.now();
    this.draw(text, "");
    this.timer = setInterval(() => {
      this.draw(text, ` ${Math.round((performance.now() - start) / TICK_MS)} s`);
    }, TICK_MS).unref();
  };

  readonly clear = (): void => {
    clearInterval(this.timer);
    this.io.err(ERASE);
  };

  private draw(text: string, time: string): void {
    const room = Math.max(10, this.io.columns - 1 - time.length);
    this.io.err(`${ERASE}${text.slice(0, room)}${time}`);
  }
}
