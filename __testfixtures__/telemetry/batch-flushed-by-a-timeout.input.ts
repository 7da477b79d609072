interface Hit {
  readonly page: string;
  readonly at: number;
}

let hits: Hit[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let sent = 0;

function flush(): void {
  timer = undefined;
  const taken = hits;
  hits = [];
  send(taken);
}

function send(taken: readonly Hit[]): void {
  sent += taken.length;
}

export function trackHit(page: string): number {
  hits.push({ page, at: Date.now() });
  timer ??= setTimeout(flush, 60_000);
  timer.unref();
  return hits.length;
}

export function close(): number {
  clearTimeout(timer);
  flush();
  return sent;
}
