import { cache } from "@unambient/runtime";

const loads = cache("loads", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Promise<string>>(),
});
const renders = cache<Promise<string>>("renders", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: {},
});
const opens = cache("opens", {
  flag: "use_ttl_cache",
  ttl: Infinity,
  max: Infinity,
  legacy: new Map<string, Promise<string>>(),
});
const answers = cache("answers", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Promise<string>>(),
});

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
  const running = renders.get(key);
  if (running !== undefined) return running;
  const started = draw(key);
  renders.set(key, started);
  try {
    return await started;
  } finally {
    renders.delete(key);
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
