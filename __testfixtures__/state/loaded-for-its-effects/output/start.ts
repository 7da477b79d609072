export async function start(isQuick: boolean): Promise<void> {
  // What it holds is made as it is loaded.
  await import("./clients");
  if (isQuick) return;
  void import("./clients");
}
