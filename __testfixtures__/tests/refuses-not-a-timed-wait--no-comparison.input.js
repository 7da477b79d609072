const t = require("tap");
const { Kitchen } = require("./kitchen");

t.test("rings when it opens", (t) => {
  const kitchen = new Kitchen();
  let hasRung = false;
  kitchen.on("ring", () => {
    hasRung = true;
  });

  kitchen.open(() => {
    t.cleansUp(hasRung);
    t.end();
  });
});
