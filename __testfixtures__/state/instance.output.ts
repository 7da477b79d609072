import { cell } from "@unambient/runtime";

class Pool {
  private size = 0;

  grow(): number {
    return ++this.size;
  }
}

const pool = cell("pool", { flag: "use_scoped_state", legacy: new Pool() });

export const grow = (): number => pool.value.grow();

export function renew(): void {
  pool.value = new Pool();
}
