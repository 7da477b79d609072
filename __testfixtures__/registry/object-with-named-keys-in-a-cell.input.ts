const sessions: Record<string, string> = {};

export function open(id: string, user: string): void {
  sessions[id] = user;
}

export function close(id: string): void {
  delete sessions[id];
}

export function admin(): string | undefined {
  return sessions.admin;
}
