import { styleText } from "node:util";
import { fitted, wrapped } from "./render-tree.ts";

const prefixWidth = 2;

/**
 * How a question looks in a terminal of this width: the way back stands behind it while it is open; once it is
 * answered, one line is left of it, or two where one is too short.
 */
export function questionTheme(message: string, columns: number): object {
  return {
    style: {
      message: (text: string, status: string) => {
        const shown = status === "done" ? text : `${text} (esc: back)`;
        return styleText("bold", wrapped(shown, columns - prefixWidth));
      },
      answer: (text: string) => styleText("cyan", answerText(message, text, columns)),
    },
  };
}

/** An answer behind its question, or on a line of its own. */
export function answerText(message: string, answer: string, columns: number): string {
  const text = answer === "" ? "none" : answer;
  if (text.length < columns - prefixWidth - message.length - 1) return text;
  return `\n  ${fitted(text, Math.min(text.length, columns - prefixWidth - 1))}`;
}
