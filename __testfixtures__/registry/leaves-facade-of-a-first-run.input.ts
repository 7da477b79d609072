import { registry } from "@unambient/runtime";

const agents = registry("agents", { flag: "use_supervised_registry", legacy: new Map<string, string>() });

export function add(id: string, name: string): void {
  agents.set(id, name);
}
