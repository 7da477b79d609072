export const ready =
  // Whoever waits for it has all that it hands out.
  import("./clients");

export const load = () =>
  import("./clients");
