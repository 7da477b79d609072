import * as state from "./state";

export const flags = (): readonly boolean[] => [state.online.value];
