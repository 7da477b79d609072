/**
 * The notes that the tool leaves in the code, each with a capital: xo has every comment begin with one, and none of
 * its settings are read.
 */
export function capitalNotes(text: string): string {
  return text.replace(/(?<=\/\/ )u(?=nambient: [a-z])/g, "U");
}
