/** Joins the parts of a page with an empty line between, and says where the page comes from. */
export function pageText(title: string, parts: readonly string[]): string {
  const origin =
    "<!-- Written by `unambient docs` from this repository's own findings. Run it again instead of editing. -->";
  return `${[`# ${title}`, origin, ...parts.filter((part) => part !== "")].join("\n\n")}\n`;
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

export function tasks(items: readonly string[]): string {
  return items.map((item) => `- [ ] ${item}`).join("\n");
}

export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

/** "1 place", "2 places". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
