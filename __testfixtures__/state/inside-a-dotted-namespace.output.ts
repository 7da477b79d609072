import { cell } from "@unambient/runtime";

export namespace Office.Desks {
  const taken = cell("taken", { flag: "use_scoped_state", legacy: 0 });

  export function take(): number {
    taken.value += 1;
    return taken.value;
  }
}

export const take = Office.Desks.take;
