import { open } from "./door.ts";

main().catch(console.error);

let door: { close(): void } | undefined;

async function main() {
  door = await open();
}

export function close() {
  door?.close();
}
