import { cell } from "@unambient/runtime";

const standard = ["north", "south"];

const regions = cell<string[]>("regions", { flag: "use_scoped_state", legacy: [] });
const preferred = cell("preferred", { flag: "use_scoped_state", legacy: standard });

export function useRegions(names: string): void {
  regions.value = names.split(" ");
  preferred.value = [names];
}

export function reset(): void {
  regions.value = [];
  preferred.value = standard;
}

export function describe(): { regions: string[]; preferred: string[]; all: string[][] } {
  return { regions: regions.value, preferred: preferred.value, all: [regions.value, preferred.value] };
}
