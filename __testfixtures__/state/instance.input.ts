class Pool {
  private size = 0;

  grow(): number {
    return ++this.size;
  }
}

let pool = new Pool();

export const grow = (): number => pool.grow();

export function renew(): void {
  pool = new Pool();
}
