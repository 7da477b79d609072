const limit = 10;

export const isOver = (count: number): boolean => count > limit;
