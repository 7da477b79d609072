import { createClient, describe, makeFile, plain } from "./shop.js";

const files = new Map<string, ReturnType<typeof makeFile>>();
const clients = new Map<string, unknown>();
const waited = new Map<string, unknown>();
const views = new Map<string, unknown>();
const labels = new Map<string, string>();
const sizes: Record<string, number> = {};

/** Who puts it closes it. */
export function fileOf(name: string): ReturnType<typeof makeFile> {
  const known = files.get(name);
  if (known) return known;
  const file = makeFile(name);
  process.on("exit", () => file.close());
  files.set(name, file);
  return file;
}

export function clientFor(name: string, isPlain: boolean): unknown {
  let client = clients.get(name);
  if (!client) {
    client = isPlain ? plain(name) : createClient(name);
    clients.set(name, client);
  }
  return client;
}

export async function waitedFor(name: string): Promise<unknown> {
  let client = waited.get(name);
  if (!client) {
    client = await createClient(name);
    waited.set(name, client);
  }
  return client;
}

export function viewOf(name: string): unknown {
  let view = views.get(name);
  if (!view) {
    view = Row;
    views.set(name, view);
  }
  return view;

  function Row(): unknown {
    return useName(name);
  }
}

function useName(name: string): string {
  return name;
}

/** Made anew it is the same. */
export function labelOf(name: string, isLong: boolean): string {
  let label = labels.get(name);
  if (label === undefined) {
    label = isLong ? describe(name) : plain(name);
    labels.set(name, label);
  }
  return label;
}

/** Looked through only to take out. */
export function sizeOf(name: string): number {
  if (sizes[name] === undefined) sizes[name] = describe(name).length;
  return sizes[name];
}

export function forget(from: string): void {
  Object.keys(sizes).forEach((name) => {
    if (name.startsWith(from)) delete sizes[name];
  });
}
