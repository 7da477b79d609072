import { askHosts } from "./hosts.js";

test("asks the hosts of the environment", async () => {
  const ask = vi.fn();
  process.env.HOSTS = "example.org";

  await askHosts(ask);

  expect(ask).toHaveBeenCalledWith("example.org");
  expect(ask).toHaveBeenCalledTimes(1);
});
