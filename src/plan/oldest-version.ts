/**
 * The oldest version, `5.2`, that a range takes which begins with one: `^5.2.1`, `~5.2`, `5.x`, `>=5.2.1 <6`; `0.0` of
 * any other, which may take whichever there is.
 */
export function oldestVersion(range: unknown): string {
  const [, major = "0", minor = "0"] = BEGINNING.exec(String(range)) ?? [];
  return `${major}.${minor}`;
}

const BEGINNING = /^(?:[\^~=v]|>=)?\s*(\d+)(?:\.(\d+))?(?!.*\|\|)/;
