let theme = "light";

export function setTheme(next: string): void {
  theme = next;
}

export const current = (): string => theme;
export default theme;
