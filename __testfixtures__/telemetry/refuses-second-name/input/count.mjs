import { warned } from "./warn.js";

export const count = () => Object.keys(warned).length;
