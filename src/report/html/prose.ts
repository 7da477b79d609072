import { markup, type Markup } from "./markup.ts";

/** A sentence of a table or a message, its `code` in backticks shown as code. */
export function prose(text: string): Markup {
  const parts = text.split(/`([^`\n]+)`/);
  return markup`${parts.map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part))}`;
}
