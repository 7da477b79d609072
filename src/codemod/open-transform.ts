import { fork, type ChildProcess } from "node:child_process";
import { ownProcess } from "../config/own-process.ts";
import type { Answer, Question, TransformSetting } from "./messages.ts";
import { transformFailure } from "./transform-failure.ts";

export interface TransformRequest extends TransformSetting {
  /** Where the process stands: paths are relative to it. Absolute. */
  readonly root: string;
  /** The transform as the configuration names it, for messages. */
  readonly name: string;
  /** How long a file may take, in seconds: one that takes longer has lost its way. @default 120 */
  readonly mostSeconds?: number;
}

export interface OpenTransform {
  /** @throws UnambientError when the transform throws, ends its process, or does not come to an end */
  readonly rewrite: (path: string, source: string) => Promise<Extract<Answer, { kind: "rewritten" }>>;
  readonly close: () => void;
}

/** Starts a process with the transform in it: what it does to the process it does to its own. */
export async function openTransform(request: TransformRequest): Promise<OpenTransform> {
  const child = fork(ownProcess("codemod/transform-process"), [], {
    cwd: request.root,
    // What it prints goes to stderr: stdout carries data.
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const close = (): void => void child.kill("SIGKILL");
  const { file, options, parser } = request;
  try {
    const loaded = await ask(child, request, null, { kind: "load", file, options, parser });
    if (loaded.kind === "failed") throw transformFailure(request, null, loaded);
  } catch (error) {
    close();
    throw error;
  }
  return {
    rewrite: async (path, source) => {
      const answer = await ask(child, request, path, { kind: "rewrite", path, source });
      if (answer.kind === "rewritten") return answer;
      throw transformFailure(
        request,
        path,
        answer.kind === "failed" ? answer : noAnswer("it gave no answer"),
      );
    },
    close,
  };
}

/** One question, one answer; the process ends or the time is up: a failure. */
function ask(
  child: ChildProcess,
  request: TransformRequest,
  path: string | null,
  question: Question,
): Promise<Answer> {
  // Loading is no file's fault.
  const mostSeconds = (path === null ? undefined : request.mostSeconds) ?? 120;
  return new Promise((resolve, reject) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      child.off("message", settle).off("exit", ended).off("error", broken);
      resolve(answer);
    };
    const ended = (code: number | null): void =>
      settle(noAnswer(code === null ? "its process was killed" : `it ended its process with code ${code}`));
    const broken = (error: Error): void => reject(transformFailure(request, path, noAnswer(error.message)));
    const timer = setTimeout(() => {
      settle(noAnswer(`it did not come to an end in ${mostSeconds} seconds`));
      child.kill("SIGKILL");
    }, mostSeconds * 1000);
    child.on("message", settle).on("exit", ended).on("error", broken);
    child.send(question);
  });
}

function noAnswer(message: string): Extract<Answer, { kind: "failed" }> {
  return { kind: "failed", message, stack: "" };
}
