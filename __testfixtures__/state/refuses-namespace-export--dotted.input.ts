export namespace Office.Rooms {
  export const Kinds = {
    byName: {} as Record<string, string>,
    put(name: string, kind: string): void {
      Kinds.byName[name] = kind;
    },
  };
}

export const put = (name: string): void => Office.Rooms.Kinds.put(name, "small");
