import { aliases as known } from "./store";

export const targetOf = (name: string): string | undefined => known[name];
