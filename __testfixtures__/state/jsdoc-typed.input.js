/** @type {{ name: string } | null} */
let user = null;

/** @param {{ name: string } | null} next */
export function login(next) {
  user = next;
}

export const name = () => user?.name;
