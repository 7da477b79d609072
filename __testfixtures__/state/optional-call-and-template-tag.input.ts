let hook: ((text: string) => string) | undefined;
let tag: (parts: TemplateStringsArray, ...values: unknown[]) => string = String.raw;

export function use(next: ((text: string) => string) | undefined): void {
  hook = next;
}

export function useTag(next: typeof tag): void {
  tag = next;
}

export const run = (text: string): string | undefined => hook?.(text);
export const quote = (text: string): string => tag`<${text}>`;
