import { extname } from "node:path";
import type { API } from "jscodeshift";
import { loadCore, loadTransform, type Core, type LoadedTransform } from "./load-transform.ts";
import type { Answer, Question, TransformSetting } from "./messages.ts";

// The process that a transform runs in: it answers one question at a time.

/** Rewrites one file. */
type Rewriter = (path: string, source: string) => Promise<Answer>;

async function load(setting: TransformSetting): Promise<Rewriter> {
  const core = loadCore();
  const transform = await loadTransform(setting.file);
  return (path, source) => rewriteFile(core, transform, setting, path, source);
}

async function rewriteFile(
  core: Core,
  { rewrite, parser }: LoadedTransform,
  setting: TransformSetting,
  path: string,
  source: string,
): Promise<Answer> {
  const j = core.withParser(parser ?? setting.parser ?? parserFor(path));
  const remarks: string[] = [];
  const api: API = {
    j,
    jscodeshift: j,
    stats: () => undefined,
    report: (message) => void remarks.push(String(message)),
  };
  const text = await rewrite({ path, source }, api, setting.options);
  if (typeof text === "string") return { kind: "rewritten", text: text === "" ? null : text, remarks };
  if (text === undefined || text === null) return { kind: "rewritten", text: null, remarks };
  throw new TypeError(`it returned ${typeof text}: a transform returns the new text, or nothing`);
}

/** jscodeshift's command wants to be told; the file's ending tells as well. */
function parserFor(path: string): string {
  const ending = extname(path);
  if (ending === ".tsx") return "tsx";
  return /^\.[cm]?ts$/.test(ending) ? "ts" : "babel";
}

function failure(error: unknown): Answer {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: "failed", message, stack: stack ?? "" };
}

/** The first question brings the transform; all others are files for it. */
function answerQuestions(): void {
  process.once("message", (setting: Extract<Question, { kind: "load" }>) => {
    const rewriter = load(setting);
    reply(rewriter.then(() => ({ kind: "loaded" })));
    process.on("message", ({ path, source }: Extract<Question, { kind: "rewrite" }>) =>
      reply(rewriter.then((rewrite) => rewrite(path, source))),
    );
  });
}

function reply(answer: Promise<Answer>): void {
  void answer.catch(failure).then((known) => process.send?.(known));
}

answerQuestions();
