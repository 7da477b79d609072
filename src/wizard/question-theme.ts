import { styleText } from "node:util";
import { fitted, wrapped } from "./render-tree.ts";

const prefixWidth = 2;

/**
 * How a question looks in a terminal of this width: the way back stands behind it while it is open; once it is answered, one
 * line is left of it, or two where one is too short.
 */
export function questionTheme(message: string, columns: number): object {
  const room = columns - prefixWidth - message.length - 1;
  return {
    style: {
      message: (text: string, status: string) => {
        const shown = status === "done" ? text : `${text} (esc: back)`;
        return styleText("bold", wrapped(shown, columns - prefixWidth));
      },
      answer: (text: string) => styleText("cyan", answerText(text, room, columns)),
    },
  };
}

function answerText(text: string, room: number, columns: number): string {
  if (text.length < room) return text;
  return `\n  ${fitted(text, Math.min(text.length, columns - prefixWidth - 1))}`;
}
