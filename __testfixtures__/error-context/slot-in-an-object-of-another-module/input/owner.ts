export const owner = { current: "nobody" };
