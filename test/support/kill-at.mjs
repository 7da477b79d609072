// Preloaded into a child process: it kills the process itself, as by SIGKILL, at a chosen step. The product knows
// nothing of this. A step is the wait for the disk (which only the journal does) or the start of a git command.
// With COUNT_STEPS it kills nothing and writes how many steps there were into that file.
import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const [kind, place, count] = (process.env.KILL_AT ?? "").split(":");
const { COUNT_STEPS } = process.env;
let seen = 0;

function around(owner, name) {
  const original = owner[name];
  owner[name] = function (...args) {
    seen++;
    if (seen === Number(count) && place === "before") process.kill(process.pid, "SIGKILL");
    const result = original.apply(this, args);
    if (seen === Number(count) && place === "after") process.kill(process.pid, "SIGKILL");
    return result;
  };
}

if (kind === "journal") around(fs, "fsyncSync");
if (kind === "git") around(childProcess, "spawn");
if (kind !== "") syncBuiltinESMExports();
if (COUNT_STEPS) process.on("exit", () => fs.writeFileSync(COUNT_STEPS, String(seen)));
