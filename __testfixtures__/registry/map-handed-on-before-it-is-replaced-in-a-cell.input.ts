let sessions = new Map<string, number>();

export function open(id: string, at: number): void {
  sessions.set(id, at);
}

export function close(id: string): void {
  sessions.delete(id);
}

// The caller keeps the former sessions; emptying them in place would take them from him.
export function takeAll(): Map<string, number> {
  const former = sessions;
  sessions = new Map();
  return former;
}
