export const owner = {
  current: "nobody",
  isShown: true,
};
