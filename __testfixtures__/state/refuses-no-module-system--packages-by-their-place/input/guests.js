let count = 0;

export function enter() {
  count++;
}

export const guests = () => count;
