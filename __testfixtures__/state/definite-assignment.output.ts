import { cell } from "@unambient/runtime";

interface Config {
  readonly port: number;
}

const config = cell<Config>("config", {
  flag: "use_scoped_state",
  legacy: undefined!,
});

export function configure(next: Config): void {
  config.value = next;
}

export const port = (): number => config.value.port;
