const upper: Record<string, string> = {};

export const toUpper = (text: string): string => (upper[text] ??= String(text).toUpperCase());
