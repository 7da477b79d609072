import { cell } from "@unambient/runtime";

export class Clients {
  static main = cell<{ name: string } | undefined>("main", {
    flag: "use_scoped_state",
    legacy: undefined,
  }); // unambient: shared-binding

  static get(name: string): { name: string } {
    if (!Clients.main.value) Clients.main.value = { name };
    return Clients.main.value;
  }
}

const made = cell("made", { flag: "use_scoped_state", legacy: 0 });

export const count = (): number => ++made.value;
