// Public API of convict: formats and parsers are registered for the whole process.
export default async function scenario({ load, answer, checkpoint }) {
  const { default: convict } = await load();
  const schema = {
    port: { format: "port", default: 8080, env: "SCENARIO_PORT" },
    level: { format: "level", default: "low", arg: "level" },
    tags: { format: "tags", default: "a,b" },
  };

  answer(
    "format unknown yet",
    attempt(() => convict({ x: { format: "tags", default: "" } }).validate()),
  );
  convict.addFormat({
    name: "level",
    validate: oneOf("low", "high"),
    coerce: (value) => value.toLowerCase(),
  });
  convict.addFormats({ tags: { validate: () => {}, coerce: (value) => value.split(",") } });
  const first = convict(schema, { env: { SCENARIO_PORT: "81" }, args: ["--level", "HIGH"] });
  answer("coerced", [first.get("port"), first.get("level"), first.get("tags")]);

  await checkpoint();

  const second = convict(schema, { env: { SCENARIO_PORT: "82" }, args: ["--level", "Low"] });
  answer("coerced after", [second.get("port"), second.get("level")]);
  second.set("tags", "x,y,z");
  answer("set", second.get("tags"));
  second.set("level", "middle");
  answer(
    "invalid",
    attempt(() => second.validate()),
  );
  convict.addFormat({ name: "even", validate: (value) => assertEven(value), coerce: Number });
  const third = convict({ n: { format: "even", default: 2, env: "N" } }, { env: { N: "6" }, args: [] });
  answer("new format", third.validate().get("n"));
  convict.addParser({ extension: "list", parse: (text) => ({ n: Number(text) }) });
  answer("properties", third.getProperties());
  answer("schema", third.getSchemaString().length);
}

function oneOf(...allowed) {
  return (value) => {
    if (!allowed.includes(value)) throw new Error(`must be one of ${allowed}`);
  };
}

function assertEven(value) {
  if (value % 2 !== 0) throw new Error("must be even");
}

function attempt(act) {
  try {
    return String(act());
  } catch (error) {
    return error.message;
  }
}
