import { online, setOnline } from "./state";

export const status = (): string => (online ? "up" : "down");
export const both = () => ({ online });
export const flip = (): void => setOnline(!online);
