import { drivers } from "./store";

export function remove(name: string): void {
  drivers.delete(name);
}
