export namespace Office.Rooms {
  export const Kinds = { byName: {} as Record<string, string> };

  export function put(name: string, kind: string): void {
    Kinds.byName[name] = kind;
  }
}

export const put = (name: string): void => Office.Rooms.put(name, "small");
