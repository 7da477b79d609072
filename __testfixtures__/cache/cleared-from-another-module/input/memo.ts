export const memo = new Map<string, string>();

export function slug(title: string): string {
  let made = memo.get(title);
  if (made === undefined) memo.set(title, (made = String(title).toLowerCase()));
  return made;
}
