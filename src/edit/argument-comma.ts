/** Some write a comma after the last argument of a call on several lines, whatever they do in objects. */
export function commaAfterArguments(text: string): string {
  return /,[^\S\n]*\r?\n[^\S\n]*\)/.test(text) ? "," : "";
}
