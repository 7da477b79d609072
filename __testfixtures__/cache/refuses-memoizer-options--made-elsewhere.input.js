import memoize from "memoize";
import { options } from "./options.js";

const load = memoize((name) => `file ${name}`, options);

export const text = (name) => load(name);
