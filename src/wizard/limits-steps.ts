import type { CacheLimits, RunCacheLimits } from "../model/cache-limits.ts";
import type { Finding } from "../model/finding.ts";
import { BACK, type Asker, type Back } from "./asker.ts";
import { firstChosen } from "./first-chosen.ts";
import { runSteps, type Step } from "./steps.ts";

export interface LimitsAnswer {
  readonly cache: RunCacheLimits | null;
}

export interface LimitsQuestion<State> {
  readonly asker: Asker;
  /** The caches that are taken. */
  readonly cachesOf: (state: State) => readonly Finding[];
  /** Limits that the code of these files keeps by hand, or common ones. */
  readonly found: (paths: readonly string[]) => CacheLimits;
}

/** How long the caches keep an entry, and how many: the same for all of them, or for each. */
export function limitsSteps<State extends LimitsAnswer>(
  question: LimitsQuestion<State>,
): readonly Step<State>[] {
  const { asker, cachesOf } = question;
  const withLimits = (state: State, change: Partial<RunCacheLimits>): State => ({
    ...state,
    cache: { ...startOf(question, state), ...change },
  });
  const applies = (state: State): boolean => cachesOf(state).length > 0 && state.cache?.each === undefined;
  return [
    async (state) => {
      const count = cachesOf(state).length;
      if (count < 2) return "skip";
      const way = await pickWay(asker, count, state.cache);
      return way === BACK ? BACK : withLimits(state, { each: way === "all" ? undefined : {} });
    },
    async (state) => {
      if (!applies(state)) return "skip";
      const { ttlSeconds } = startOf(question, state);
      const [only, second] = cachesOf(state);
      const kept = only && !second ? `${only.name} keeps` : "Caches keep";
      const message = `${kept} an entry for how many seconds?`;
      const text = await asker.type(message, String(ttlSeconds), wholeNumber);
      return text === BACK ? BACK : withLimits(state, { ttlSeconds: Number(text) });
    },
    async (state) => {
      if (!applies(state)) return "skip";
      const { max } = startOf(question, state);
      const text = await asker.type("And at most how many entries?", String(max), wholeNumber);
      return text === BACK ? BACK : withLimits(state, { max: Number(text) });
    },
    async (state) => {
      if (state.cache?.each === undefined || cachesOf(state).length === 0) return "skip";
      const each = await askForEach(question, cachesOf(state), state.cache.each);
      return each === BACK ? BACK : withLimits(state, { each });
    },
  ];
}

/** What was answered before, else what the code says. */
function startOf<State extends LimitsAnswer>(
  { cachesOf, found }: LimitsQuestion<State>,
  state: State,
): RunCacheLimits {
  return state.cache ?? found([...new Set(cachesOf(state).map(({ path }) => path))]);
}

function pickWay(asker: Asker, count: number, known: RunCacheLimits | null): Promise<"all" | "each" | Back> {
  const choices = [
    { value: "all" as const, name: "The same for all" },
    { value: "each" as const, name: "Ask me for each" },
  ];
  const message = `How long do ${count} caches keep an entry, and how many?`;
  return asker.pickOne(message, firstChosen(choices, known?.each === undefined ? "all" : "each"));
}

type Each = Readonly<Record<string, CacheLimits>>;

async function askForEach<State>(
  { asker, found }: LimitsQuestion<State>,
  caches: readonly Finding[],
  known: Each,
): Promise<Each | Back> {
  const each = await runSteps<Each>(
    known,
    caches.map(({ id, name, path, line }) => async (state) => {
      const { ttlSeconds, max } = state[id] ?? found([path]);
      const message = `${name} (${path}:${line}): seconds, and entries`;
      const text = await asker.type(message, `${ttlSeconds} ${max}`, twoNumbers);
      if (text === BACK) return BACK;
      const [seconds = 0, entries = 0] = text
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      return { ...state, [id]: { ttlSeconds: seconds, max: entries } };
    }),
  );
  return each ?? BACK;
}

function wholeNumber(text: string): string | null {
  return /^[1-9]\d*$/.test(text) ? null : "Give a whole number from 1.";
}

function twoNumbers(text: string): string | null {
  return /^\s*[1-9]\d*[\s,]+[1-9]\d*\s*$/.test(text) ? null : "Give two whole numbers from 1: 300 10000.";
}
