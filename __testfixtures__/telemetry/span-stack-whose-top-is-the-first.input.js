const open = [];

export function traced(name, work) {
  const parent = open[0]?.name;
  open.unshift({ name, parent });
  try {
    return `${parent ?? "root"} > ${name}: ${work()}`;
  } finally {
    open.shift();
  }
}

export const path = () => open.map((span) => span.name).join(" < ");
