const hosts = ["a", "b", "c"];
let next = 0;
let after = 0;
let step = 0;
let asked = 0;

export const host = (): string | undefined => hosts[++next % hosts.length];

export const askedAfter = (): boolean => after++ % 3 === 0;

export const other = (): boolean => ++step % 3 === 1;

export const own = (n: number): boolean => ++asked % (asked + n) === 0;
