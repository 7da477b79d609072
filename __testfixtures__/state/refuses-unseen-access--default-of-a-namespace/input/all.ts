import * as all from "./scheduler";

export const clock = () => all.default.clock;
