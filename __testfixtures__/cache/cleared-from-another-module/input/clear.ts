import { memo } from "./memo";

export const clear = (): void => memo.clear();
