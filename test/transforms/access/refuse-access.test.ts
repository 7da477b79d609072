import { expect, it } from "vitest";
import { refuseAccess } from "../../../transforms/access/refuse-access.ts";

it("names the file whose access is not seen, and none for another reason", () => {
  const unseenIn = () => "src/reader.js";
  expect(refuseAccess("unseen-access", unseenIn).refusal.where).toEqual({ path: "src/reader.js" });
  expect(refuseAccess("unseen-access", () => null).refusal.where).toBeUndefined();
  expect(refuseAccess("owner-handed-on", unseenIn).refusal.where).toBeUndefined();
});
