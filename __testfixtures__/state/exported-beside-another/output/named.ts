import { limit, online, setOnline } from "./state";

export const status = (): string => (online.value ? "up" : `down ${limit}`);
export const flip = (): void => setOnline(!online.value);
