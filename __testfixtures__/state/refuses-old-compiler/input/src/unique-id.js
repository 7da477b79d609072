let count = 0;

export const uniqueId = (prefix) => `${prefix}${++count}`;
