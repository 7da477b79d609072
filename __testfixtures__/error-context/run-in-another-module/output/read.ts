import { active } from "./slot";

export const read = (): string => active.value ?? "none";
