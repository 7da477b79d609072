/** Whether a path lies in one of the folders; no folders stand for everything. */
export function isBelow(path: string, folders: readonly string[]): boolean {
  return (
    folders.length === 0 ||
    folders.some(
      (folder) => folder === "" || folder === "." || path === folder || path.startsWith(`${folder}/`),
    )
  );
}
