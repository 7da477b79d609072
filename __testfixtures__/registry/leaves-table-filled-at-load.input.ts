const codes = new Map<string, number>();
for (const [index, name] of ["ok", "late", "lost"].entries()) codes.set(name, index);

export const codeOf = (name: string): number | undefined => codes.get(name);
