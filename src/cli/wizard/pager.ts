import { spawnSync } from "node:child_process";
import type { CliIo } from "../io.ts";

/** Shows a long text in the person's pager; prints it where there is none, or when nothing should be redrawn. */
export function showPaged(io: CliIo, text: string, isPlain: boolean): void {
  const [pager = "less", ...args] = (io.env["PAGER"] ?? "less -R").split(" ");
  const fits = text.split("\n").length < 20;
  if (isPlain || fits || pager === "cat") return io.err(text);
  const shown = spawnSync(pager, args, { input: text, stdio: ["pipe", "inherit", "inherit"] });
  if (shown.error !== undefined) io.err(text);
}
