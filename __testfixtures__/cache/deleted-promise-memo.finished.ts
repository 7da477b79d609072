async function load(name: string): Promise<number> {
  return String(name).length;
}

export function loadOnce(name: string): Promise<number> {
  const started = load(name).catch((error: unknown) => {
    throw error;
  });
  return started;
}
