import { cache } from "@unambient/runtime";

const rendered = cache("rendered", {
  flag: "use_ttl_cache",
  legacy: new Map<string, string>(),
});

export function render(template: string): string {
  const known = rendered.get(template);
  if (known !== undefined) return known;
  const html = `<p>${template}</p>`;
  rendered.set(template, html);
  return html;
}

export function flush(): number {
  const { size } = rendered;
  rendered.clear();
  return size;
}
