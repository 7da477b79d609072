let lastHeader: string | null = null;

export function isNew(header: string): boolean {
  if (header === lastHeader) return false;
  lastHeader = header;
  return true;
}
