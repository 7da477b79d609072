const loads = new Map<string, Promise<string>>();
const renders: Record<string, Promise<string>> = {};
const opens = new Map<string, Promise<string>>();
const answers = new Map<string, Promise<string>>();

export function load(key: string, fetch: (key: string) => Promise<string>): Promise<string> {
  const running = loads.get(key);
  if (running) return running;
  const started = fetch(key).finally(() => {
    loads.delete(key);
  });
  loads.set(key, started);
  return started;
}

export async function render(key: string, draw: (key: string) => Promise<string>): Promise<string> {
  const running = renders[key];
  if (running !== undefined) return running;
  const started = draw(key);
  renders[key] = started;
  try {
    return await started;
  } finally {
    delete renders[key];
  }
}

export function open(key: string, begin: (key: string) => Promise<string>): Promise<string> {
  const running = opens.get(key);
  if (running) return running;
  const started = begin(key);
  opens.set(key, started);
  const clear = () => opens.delete(key);
  started.then(clear, clear);
  return started;
}

export function answer(key: string, ask: (key: string) => Promise<string>): Promise<string> {
  let known = answers.get(key);
  if (!known) {
    known = ask(key);
    answers.set(key, known);
    known.catch(() => answers.delete(key));
  }
  return known;
}
