const { stubGlobal, unstubGlobal } = require("@unambient/runtime/testing");
const { greet, stamp, quit } = require("./shop");

describe("shop", function () {
  afterEach(function () {
    unstubGlobal(
      "console.log",
      "console.warn",
      "Date.now",
      "process.exit",
      "process.stdout.write",
    );
  });

  it("greets", function () {
    const said = [];
    stubGlobal("console.log", (text) => said.push(text));
    stubGlobal("console.warn", (text) => said.push(`! ${text}`));
    greet("ann");
    expect(said).toEqual(["welcome, ann"]);
  });

  it("stamps", async () => {
    stubGlobal("Date.now", jest.fn(() => 7));
    await null;
    expect(stamp()).toBe(7);
  });

  it("quits", () => {
    stubGlobal("process.exit", jest.fn());
    stubGlobal("process.stdout.write", jest.fn());
    quit();
    expect(process.exit).toHaveBeenCalledWith(0);
  });
});
