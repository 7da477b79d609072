import type { PlacedUse } from "../link/linked-variable.ts";
import { classified, fact } from "./classification.ts";
import type { Rule } from "./classification.ts";
import { frameKey } from "./usage-profile.ts";

/**
 * `span = tracer.startSpan("fetch")` here, `span.finish()` there: one piece of work is timed, which another function
 * says is over.
 */
export const openSpan: Rule = ({ writes, state }) => {
  const begun = writes.find(({ use }) => BEGUN.test(use.value ?? ""));
  if (!begun) return null;
  const ended = state.uses.find((each) => isEnd(each) && frameKey(each) !== frameKey(begun));
  if (!ended) return null;
  const because = "it keeps a span until its work ends";
  return classified("telemetry", "open-spans", 0.75, because, fact("span", "ended here", ended));
};

const BEGUN = /^call:(.*\.)?((start|create|begin|open)\w*(Span|Transaction)|startChild)$/;

function isEnd({ use: { action, method, path } }: PlacedUse): boolean {
  return action === "call" && path.length === 0 && /^(end|finish|stop|close)$/.test(method ?? "");
}
