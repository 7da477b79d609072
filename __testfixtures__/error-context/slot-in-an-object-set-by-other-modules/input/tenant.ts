export const tenant = { value: "public" };
