/** Foreign text as the content of a Markdown table cell: no cell, tag, link, mention or line end of its own. */
export function markdownCell(text: string): string {
  return text
    .replaceAll(/\s*\r?\n\s*/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\|*_[\]]/g, String.raw`\$&`)
    .replaceAll("@", "@\u2060");
}
