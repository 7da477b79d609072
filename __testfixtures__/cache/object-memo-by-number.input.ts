const roots: Record<number, number> = {};

export const root = (value: number): number => {
  const of = Number(value) || 0;
  if (!(of in roots)) roots[of] = Math.sqrt(Math.abs(of));
  return roots[of] as number;
};
