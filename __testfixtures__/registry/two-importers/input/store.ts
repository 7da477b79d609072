export const drivers = new Map<string, string>();

export function register(name: string, url: string): void {
  drivers.set(name, url);
}
