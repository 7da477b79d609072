import { drivers } from "./store";

export const list = (): string[] => [...drivers.keys()];
