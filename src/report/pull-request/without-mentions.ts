/**
 * Markdown that calls nobody: `@acme/web` in a sentence would notify that team. Code keeps its characters, for people
 * copy it.
 */
export function withoutMentions(markdown: string): string {
  return markdown
    .split(/(^(`{3,})[\s\S]*?^\2`*$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`))/gm)
    .map((part, index) =>
      index % 4 === 0 ? (part ?? "").replaceAll(/@(?=\w)/g, "@\u2060") : index % 4 === 1 ? part : "",
    )
    .join("");
}
