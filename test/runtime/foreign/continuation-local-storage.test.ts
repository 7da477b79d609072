import { EventEmitter } from "node:events";
import { createNamespace } from "continuation-local-storage";
import { describe, expect, it } from "vitest";
import { namespace } from "../../../runtime/src/foreign/namespace.ts";
import { freshFlag, MODES, modeName } from "../with-mode.ts";

// In a file of its own: the package patches the process.
describe.each(MODES.map((mode) => [modeName(mode), mode] as const))(
  "continuation-local-storage, %s",
  (_, mode) => {
    it("keeps the values of nested runs, bound functions and listeners", () => {
      const flag = freshFlag(mode);
      const session = namespace("session", { flag, legacy: createNamespace("session") });
      const emitter = new EventEmitter();
      session.bindEmitter(emitter);
      const seen: unknown[] = [];
      let bound = (): unknown => undefined;
      session.run(() => {
        session.set("user", "a");
        bound = session.bind(() => session.get("user") as unknown);
        emitter.on("told", () => seen.push(session.get("user")));
        session.run(() => seen.push(session.get("user"), session.set("user", "b")));
        seen.push(
          session.get("user"),
          session.runAndReturn(() => session.get("user") as unknown),
        );
      });
      emitter.emit("told");
      expect([...seen, bound(), session.get("user")]).toEqual(["a", "b", "a", "a", "a", "a", undefined]);
      expect("runPromise" in session).toBe(false);
    });
  },
);
