import mem from "mem";

export const load = mem((name) => `file ${name}`, { maxAge: 1000 });
