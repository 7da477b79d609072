import level from "./level.js";

export const first = () => level;
