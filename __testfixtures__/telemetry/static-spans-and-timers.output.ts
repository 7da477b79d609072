import { registry, spans } from "@unambient/runtime";

interface Span {
  name: string;
  at: number;
}

export class Tracer {
  private static open: Span[] = spans("open", {
    flag: "use_scoped_spans",
    legacy: [],
  }); // unambient: open-scopes
  static readonly began = registry("began", {
    flag: "use_scoped_spans",
    legacy: new Map<string, number>(),
  }); // unambient: shared-binding

  static start(name: string): number {
    Tracer.open.push({ name, at: Date.now() });
    return Tracer.open.length;
  }

  static end(): string | undefined {
    return Tracer.open.pop()?.name;
  }

  static time(id: string): void {
    Tracer.began.set(id, Date.now());
  }

  static timeEnd(id: string): boolean {
    const began = Tracer.began.get(id);
    Tracer.began.delete(id);
    return began !== undefined && Date.now() - began >= 0;
  }
}
