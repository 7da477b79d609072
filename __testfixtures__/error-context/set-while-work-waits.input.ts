let current: string | null = null;
let step = "";

export async function handle(id: string, work: () => Promise<void>): Promise<void> {
  current = id;
  await work();
  current = null;
}

export async function handleAll(names: readonly string[], work: (name: string) => Promise<void>): Promise<void> {
  for (const name of names) {
    step = name;
    await work(name);
  }
  step = "";
}

export const now = (): string => `${current} ${step}`;
