const standard = ["north", "south"];

let regions: string[] = [];
let preferred = standard;

export function useRegions(names: string): void {
  regions = names.split(" ");
  preferred = [names];
}

export function reset(): void {
  regions = [];
  preferred = standard;
}

export function describe(): { regions: string[]; preferred: string[]; all: string[][] } {
  return { regions, preferred, all: [regions, preferred] };
}
