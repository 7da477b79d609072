import { cooks } from "./cooks.js";

export const count = () => Object.keys(cooks).length;
