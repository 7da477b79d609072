/** The table of all stages: what each replaces, by what, behind which flag. */
export function stageTable(stages, folder) {
  const rows = stages.map(
    (stage) =>
      `| [\`${stage.id}\`](${folder}/${stage.id}.md) | ${stage.replaces} | ${stage.by} | ${flagCell(stage)} |`,
  );
  return ["| stage | replaces | by | flag |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

export function flagCell({ flag, otherFlags = [] }) {
  if (flag === null) return "none";
  return [flag, ...otherFlags].map((name) => `\`${name}\``).join(", ");
}

/** One section a stage for MIGRATION.md. */
export function migrationSections(stages) {
  return stages.map(migrationSection).join("\n\n");
}

function migrationSection(stage) {
  return [
    `## ${stage.title}`,
    stage.why,
    "Before:",
    codeBlock(stage.example.language, stage.example.before),
    "After:",
    codeBlock(stage.example.language, stage.example.after),
    ...switching(stage),
    `More: [docs/stages/${stage.id}.md](docs/stages/${stage.id}.md).`,
  ].join("\n\n");
}

/** The same three commands for every stage that has a flag, with its own name in them. */
function switching({ flag, unit }) {
  if (flag === null) return ["This stage has no flag: reverting its branch takes it back."];
  return [
    unit === "files" ? "Switch on, roll back:" : "Compare, switch on, roll back:",
    codeBlock(
      "sh",
      [
        ...(unit === "files"
          ? []
          : [`unambient flags set ${flag} shadow   # the legacy answer is served, differences are recorded`]),
        `unambient flags set ${flag} 10%      # a sticky tenth`,
        `unambient flags set ${flag} on`,
        `unambient flags rollback ${flag}`,
      ].join("\n"),
    ),
  ];
}

export function codeBlock(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
