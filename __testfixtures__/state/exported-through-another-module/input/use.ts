import { turn } from "./barrel";

export const isEven = (): boolean => turn % 2 === 0;
