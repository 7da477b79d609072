let user: string | undefined;

export function enter(name: string): void {
  user = name;
}

export function leave(): void {
  user = undefined;
}

export const userNow = (): string | undefined => user;
