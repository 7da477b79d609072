import mem from "mem";

const load = mem((name) => `file ${name}`, {}, "more");

export const text = (name) => load(name);
