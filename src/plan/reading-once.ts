/**
 * The plan is made for the texts as they were when it first looked, and looks often; also for manifests, which most folders do
 * not have.
 * @param readText throws where there is no such file
 */
export function readingOnce(readText: (path: string) => string): (path: string) => string {
  const texts = new Map<string, string>();
  const failures = new Map<string, unknown>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    if (failures.has(path)) throw failures.get(path);
    try {
      const text = readText(path);
      texts.set(path, text);
      return text;
    } catch (error) {
      failures.set(path, error);
      throw error;
    }
  };
}
