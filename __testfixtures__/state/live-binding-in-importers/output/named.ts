import { online, setOnline } from "./state";

export const status = (): string => (online.value ? "up" : "down");
export const both = () => ({ online: online.value });
export const flip = (): void => setOnline(!online.value);
