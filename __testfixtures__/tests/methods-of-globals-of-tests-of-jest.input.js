const { greet, stamp, quit } = require("./shop");

describe("shop", function () {
  it("greets", function () {
    const said = [];
    global.console.log = (text) => said.push(text);
    console.warn = (text) => said.push(`! ${text}`);
    greet("ann");
    expect(said).toEqual(["welcome, ann"]);
  });

  it("stamps", async () => {
    Date.now = jest.fn(() => 7);
    await null;
    expect(stamp()).toBe(7);
  });

  it("quits", () => {
    process.exit = jest.fn();
    process.stdout.write = jest.fn();
    quit();
    expect(process.exit).toHaveBeenCalledWith(0);
  });
});
