import { askHosts } from "./hosts.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("asks the hosts of the environment", async () => {
  const ask = vi.fn();
  vi.stubEnv("HOSTS", "example.org");

  await askHosts(ask);

  expect(ask).toHaveBeenCalledWith("example.org");
  expect(ask).toHaveBeenCalledTimes(1);
});
