type Method = "log" | "info";
type Print = (...args: unknown[]) => void;

const METHODS: readonly Method[] = ["log", "info"];

let originals: Partial<Record<Method, Print>> | undefined;

export function wrap(logger: Record<Method, Print>): void {
  if (originals === undefined) {
    originals = {};
    for (const method of METHODS) originals[method] = console[method] as Print;
  }
  for (const method of METHODS) console[method] = (...args) => logger[method](...args);
}

export function restore(): void {
  if (originals === undefined) return;
  for (const method of METHODS) {
    const original = originals[method];
    if (original) console[method] = original;
  }
  originals = undefined;
}
