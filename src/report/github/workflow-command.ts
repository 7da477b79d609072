export type AnnotationKind = "error" | "warning" | "notice";

export interface Annotation {
  readonly kind: AnnotationKind;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly title: string;
  readonly message: string;
}

/** One line that GitHub's runner turns into an annotation. */
export function workflowCommand(annotation: Annotation): string {
  const properties = [
    `file=${escapeProperty(annotation.path)}`,
    `line=${annotation.line}`,
    `endLine=${annotation.line}`,
    `col=${annotation.column}`,
    `endColumn=${annotation.endColumn}`,
    `title=${escapeProperty(annotation.title)}`,
  ];
  return `::${annotation.kind} ${properties.join(",")}::${escapeData(annotation.message)}`;
}

/** What the runner itself unescapes in a command's message. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
