export namespace Office.Desks {
  let taken = 0;

  export function take(): number {
    taken += 1;
    return taken;
  }
}

export const take = Office.Desks.take;
