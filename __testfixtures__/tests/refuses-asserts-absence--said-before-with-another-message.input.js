const test = require("tape");
const { run, session } = require("../src/work");

test("is seen by what waits", (t) => {
  run("soup", () => {
    t.ok(session.get("name"), "is there");
    setTimeout(() => {
      t.ok(session.get("name"), "is still there");
      t.end();
    }, 50);
  });
});

test("keeps its name", (t) => {
  run("soup", () => {
    t.equal(session.name, "soup", "is the soup");
    setTimeout(() => {
      t.equal(session.name, "soup", "is still the soup");
      t.end();
    }, 50);
  });
});
