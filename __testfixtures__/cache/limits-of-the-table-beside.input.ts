interface Answer {
  readonly at: number;
  readonly rows: readonly string[];
}

type Ask = (key: string) => Promise<readonly string[]>;

const answers: Record<string, Answer> = {};
const asking = new Map<string, Promise<readonly string[]>>();
const pages = new Map<string, Answer>();
const titles = new Map<string, string>();
const bodies = new Map<string, string>();
const prices = new Map<string, Answer>();
const times: Record<string, number> = {};

export async function answer(key: string, ask: Ask): Promise<readonly string[]> {
  if (answers[key] && Date.now() - answers[key].at < 60000) return answers[key].rows;
  const running = asking.get(key);
  if (running) return running;
  const started = ask(key);
  asking.set(key, started);
  try {
    const rows = await started;
    answers[key] = { at: Date.now(), rows };
    return rows;
  } finally {
    asking.delete(key);
  }
}

export async function page(key: string, ask: Ask): Promise<string> {
  let known = pages.get(key);
  if (!known || Date.now() - known.at > 5000) {
    known = { at: Date.now(), rows: await ask(key) };
    pages.set(key, known);
  }
  let title = titles.get(key);
  if (title === undefined) {
    title = key.trim().toUpperCase();
    titles.set(key, title);
  }
  return title + known.rows.join();
}

export function body(key: string): string {
  const known = bodies.get(key);
  if (known !== undefined && Date.now() - times[key] < 7000) return known;
  const made = key.repeat(3);
  bodies.set(key, made);
  times[key] = Date.now();
  return made;
}

export function price(key: string): string {
  const shelf = new Map<string, Answer>([["none", { at: 0, rows: [] }]]);
  const known = shelf.get(key);
  if (known && Date.now() - known.at < 9000) return "none";
  const kept = prices.get(key);
  if (kept) return kept.rows.join();
  const made = { at: Date.now(), rows: [key] };
  prices.set(key, made);
  return made.rows.join();
}
