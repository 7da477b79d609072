let sequence = 0;

export const numbered = (name: string): string => `${name} #${++sequence}`;
