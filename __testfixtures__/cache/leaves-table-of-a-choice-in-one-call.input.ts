const isServer = typeof window === "undefined";
const separators = isServer ? new Map([["de", ","]]) : null;

export function titles(paths: readonly string[]): string[] {
  const known = isServer ? new Map<string, string>() : null;
  return paths.map((path) => {
    const title = known?.get(path) ?? path.toUpperCase() + (separators?.get("de") ?? "");
    known?.set(path, title);
    return title;
  });
}
