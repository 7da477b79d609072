// Public API of exit-hook: hooks of the process, removed by the function they hand back, run once.
export default async function scenario({ load, answer, checkpoint }) {
  const { default: exitHook, asyncExitHook, gracefulExit } = await load();
  const registered = () => process.listenerCount("SIGTERM");

  answer("listeners before", registered());
  exitHook((code) => answer("first", code));
  const forget = exitHook(() => answer("forgotten", true));
  exitHook((code) => answer("second", code));
  answer("registered once", registered());
  answer(
    "bad hook",
    attempt(() => exitHook("no function")),
  );

  await checkpoint();

  forget();
  exitHook((code) => answer("third", code));
  asyncExitHook(async (code) => answer("async", code), { wait: 500 });
  const forgetAsync = asyncExitHook(async () => answer("forgotten async", true), { wait: 500 });
  forgetAsync();
  answer(
    "bad wait",
    attempt(() => asyncExitHook(() => {}, { wait: 0 })),
  );
  answer("still registered once", registered());
  gracefulExit(0);
  gracefulExit(0);
  await new Promise(() => {});
}

function attempt(act) {
  try {
    return String(act());
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}
