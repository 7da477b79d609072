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

function answerQuestions(): void {
  let rewriter: Promise<Rewriter> | null = null;
  const answer = async (question: Question): Promise<Answer> => {
    if (question.kind === "load") {
      rewriter = load(question);
      await rewriter;
      return { kind: "loaded" };
    }
    if (rewriter === null) throw new Error("no transform was loaded");
    return (await rewriter)(question.path, question.source);
  };
  process.on("message", (question: Question) => {
    void answer(question)
      .catch(failure)
      .then((reply) => process.send?.(reply));
  });
}

answerQuestions();
