/**
 * The lines of the stack from here up. None where a program's own `Error.prepareStackTrace` gives no text, or throws.
 */
export function stackHere(): readonly string[] {
  try {
    return String(new Error().stack).split("\n").slice(2);
  } catch {
    return [];
  }
}
