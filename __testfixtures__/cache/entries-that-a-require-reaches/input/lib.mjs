export const read = (name) => ({ title: name });
