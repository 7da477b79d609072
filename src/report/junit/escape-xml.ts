// XML 1.0 has no way at all to write these; a parser rejects the whole file over one of them.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text for an XML element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(unwritable, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
