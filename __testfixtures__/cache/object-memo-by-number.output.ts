import { cache } from "@unambient/runtime";

const roots = cache<number>("roots", { flag: "use_ttl_cache", legacy: {} });

export const root = (value: number): number => {
  const of = Number(value) || 0;
  if (!roots.has(of)) roots.set(of, Math.sqrt(Math.abs(of)));
  return roots.get(of) as number;
};
