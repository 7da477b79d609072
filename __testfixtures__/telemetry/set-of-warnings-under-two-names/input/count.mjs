import { warned } from "./warn.js";

export const count = () => warned.size;
