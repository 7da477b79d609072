let group = "";
const tasks = [];

function within(name, declare) {
  const outer = group;
  group = name;
  declare();
  group = outer;
}

within("build", () => {
  tasks.push(`${group}:clean`);
  within("docs", () => tasks.push(`${group}:render`));
});

export const all = () => [...tasks];
