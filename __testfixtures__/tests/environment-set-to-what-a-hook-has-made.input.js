const path = require("path");
const { close, makeFolder, open, readAll, readHost } = require("./notes");

describe("notes", () => {
  let folder, file, host, port, name, last;

  beforeEach(() => {
    folder = path.join(makeFolder(), "notes");
    process.env.NOTES = folder;
    file = path.join(folder, "file");
    open(file);
  });

  afterEach(() => {
    close(file);
  });

  it("are none", () => {
    expect(readAll()).toEqual([]);
  });

  it("are of another host", () => {
    host = readHost(file);
    process.env.NOTES_HOST = host;
    expect(readAll()).toEqual(["another"]);
  });

  it("are of the host that is there", () => {
    process.env.NOTES_FILE = file;
    expect(readAll()).toEqual([]);
  });

  it("are of a host on a port", () => {
    port &&= `${readHost(file)}`;
    process.env.NOTES_PORT = port;
    expect(readAll()).toEqual([]);
  });

  it("are of a file with a name", () => {
    if (readHost(file)) {
      name = path.basename(file);
    }
    process.env.NOTES_NAME = name;
    expect(readAll()).toEqual([]);
  });

  it("are of the last file", () => {
    process.env.NOTES_LAST = last;
    last = path.basename(file);
    expect(readAll()).toEqual([]);
  });
});
