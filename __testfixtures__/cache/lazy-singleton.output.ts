import { cell } from "@unambient/runtime";

interface Client {
  readonly url: string;
}

const client = cell<Client | undefined>("client", {
  flag: "use_ttl_cache",
  legacy: undefined,
});

export function getClient(url: string): Client {
  if (!client.value) client.value = { url };
  return client.value;
}

export function resetClient(): void {
  client.value = undefined;
}
