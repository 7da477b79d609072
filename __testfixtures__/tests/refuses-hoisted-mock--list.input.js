const { Kitchen } = require("./kitchen");

const rung = [];
jest.mock("./bell", () => ({ ring: (name) => rung.push(name) }), { virtual: true });

it("rings for each dish", async () => {
  await new Kitchen().cook("soup", "bread");
  expect(rung).toEqual(["soup", "bread"]);
});
