import { spans } from "@unambient/runtime";

const open = spans("open", { flag: "use_scoped_spans", legacy: [] });

export function traced(name, work) {
  return open.isolate(() => {
    const parent = open[0]?.name;
    open.unshift({ name, parent });
    try {
      return `${parent ?? "root"} > ${name}: ${work()}`;
    } finally {
      open.shift();
    }
  });
}

export const path = () => open.map((span) => span.name).join(" < ");
