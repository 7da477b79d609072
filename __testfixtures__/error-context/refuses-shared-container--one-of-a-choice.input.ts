const isServer = typeof window === "undefined";
const inProgress = isServer ? new Set<string>() : undefined;

export async function visit(name: string, work: () => Promise<string>): Promise<string> {
  if (inProgress?.has(name)) return "cycle";
  inProgress?.add(name);
  try {
    return await work();
  } finally {
    inProgress?.delete(name);
  }
}
