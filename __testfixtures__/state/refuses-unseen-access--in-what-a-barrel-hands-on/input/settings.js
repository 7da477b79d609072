export const settings = { level: 1 };
