/**
 * Runs what loads modules of the project's, as settings of ESLint and Prettier are. Where an ES module takes in a
 * CommonJS one that fails, Node.js 20 tells of the failure twice: to whoever awaits the import, and as a rejection that
 * nobody handles, which would end the tool. The second says nothing new.
 */
export function strayRejections(): <Made>(run: () => Promise<Made>) => Promise<Made> {
  let running = 0;
  const ignore = (): void => {};
  return async (run) => {
    running += 1;
    if (running === 1) process.on("unhandledRejection", ignore);
    try {
      return await run();
    } finally {
      // Node.js tells of it when all that waits for promises has had its turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
      running -= 1;
      if (running === 0) process.off("unhandledRejection", ignore);
    }
  };
}
