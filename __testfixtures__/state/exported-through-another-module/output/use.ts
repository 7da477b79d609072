import { turn } from "./barrel";

export const isEven = (): boolean => turn.value % 2 === 0;
