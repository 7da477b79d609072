import { cell } from "@unambient/runtime";

const uploads = cell("uploads", {
  flag: "use_supervised_registry",
  legacy: new Map<string, number>(),
});

export async function upload(name: string, size: Promise<number>): Promise<void> {
  uploads.value.set(name, await size);
}

export function cancel(name: string): void {
  uploads.value.delete(name);
}

export function sizeOf(name: string): number | undefined {
  return uploads.value.get(name);
}

export function cancelAll(): void {
  uploads.value = new Map();
}
