import { cell } from "@unambient/runtime";

export class Reporter {
  private static waiting = cell<string[]>("waiting", {
    flag: "use_telemetry_server",
    legacy: [],
  });

  constructor(readonly send: (lines: string[]) => void) {}

  report(line: string): void {
    Reporter.waiting.value.push(line);
    if (Reporter.waiting.value.length >= 3) this.flush();
  }

  flush(): void {
    const lines = Reporter.waiting.value;
    Reporter.waiting.value = [];
    this.send(lines);
  }
}
