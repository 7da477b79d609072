import { cache } from "@unambient/runtime";

const byLocale = cache("byLocale", {
  flag: "use_ttl_cache",
  legacy: new Map<string, Map<string, string>>(),
});

export function format(locale: string, text: string): string {
  let texts = byLocale.get(locale);
  if (!texts) byLocale.set(locale, (texts = new Map()));
  let made = texts.get(text);
  if (made === undefined) texts.set(text, (made = `${locale}: ${text}`));
  return made;
}
