const ENDING =
  /^(abort|cancel|close|destroy|disconnect|dispose|kill|quit|release|shutdown|stop|terminate|unmount|unsubscribe)$/;

/** Whether a method of that name ends a thing that has been at work: `client.close()`, `timer.stop()`. */
export function endsAThing(method: string | null): boolean {
  return method !== null && ENDING.test(method);
}
