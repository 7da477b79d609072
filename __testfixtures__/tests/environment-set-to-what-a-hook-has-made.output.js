const path = require("path");
const { stubEnv, unstubEnv } = require("@unambient/runtime/testing");
const { close, makeFolder, open, readAll, readHost } = require("./notes");

describe("notes", () => {
  let folder, file, host, port, name, last;

  beforeEach(() => {
    folder = path.join(makeFolder(), "notes");
    stubEnv("NOTES", folder);
    file = path.join(folder, "file");
    open(file);
  });

  afterEach(() => {
    close(file);
    unstubEnv("NOTES");
    unstubEnv(
      "NOTES_HOST",
      "NOTES_FILE",
      "NOTES_PORT",
      "NOTES_NAME",
      "NOTES_LAST",
    );
  });

  it("are none", () => {
    expect(readAll()).toEqual([]);
  });

  it("are of another host", () => {
    host = readHost(file);
    stubEnv("NOTES_HOST", String(host));
    expect(readAll()).toEqual(["another"]);
  });

  it("are of the host that is there", () => {
    stubEnv("NOTES_FILE", String(file));
    expect(readAll()).toEqual([]);
  });

  it("are of a host on a port", () => {
    port &&= `${readHost(file)}`;
    stubEnv("NOTES_PORT", String(port));
    expect(readAll()).toEqual([]);
  });

  it("are of a file with a name", () => {
    if (readHost(file)) {
      name = path.basename(file);
    }
    stubEnv("NOTES_NAME", String(name));
    expect(readAll()).toEqual([]);
  });

  it("are of the last file", () => {
    stubEnv("NOTES_LAST", String(last));
    last = path.basename(file);
    expect(readAll()).toEqual([]);
  });
});
