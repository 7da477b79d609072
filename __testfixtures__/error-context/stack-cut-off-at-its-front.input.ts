interface Scope {
  file: string;
}

const scopes: Scope[] = [];

export function setScope(file: string): void {
  scopes.unshift({ file });
}

export function endScope(): void {
  scopes.splice(0, 1);
}

export function currentFile(): string {
  if (scopes.length === 0) throw new Error("No scope");
  return scopes[0].file;
}
