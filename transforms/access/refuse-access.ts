import type { Refused } from "../../src/model/stage.ts";
import { refuse } from "../refusal/refuse.ts";
import { accessRefusals } from "./refusals.ts";
import type { AccessRefusal } from "./refusals.ts";

/** @param unseenIn asked for the file whose access is not seen, null where that is not known */
export function refuseAccess(code: AccessRefusal, unseenIn: () => string | null): Refused {
  const refused = refuse(accessRefusals, code);
  const path = code === "unseen-access" ? unseenIn() : null;
  return path === null ? refused : { ...refused, refusal: { ...refused.refusal, where: { path } } };
}
