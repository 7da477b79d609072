let uploads = new Map<string, number>();

export async function upload(name: string, size: Promise<number>): Promise<void> {
  uploads.set(name, await size);
}

export function cancel(name: string): void {
  uploads.delete(name);
}

export function sizeOf(name: string): number | undefined {
  return uploads.get(name);
}

export function cancelAll(): void {
  uploads = new Map();
}
