import { installed, program } from "../places.ts";

/** What is cut, and what of it: the same for all, said in every way that one of them asks for. */
export interface Job {
  readonly input: string;
  readonly output: string;
  /** A folder for a contender's own settings. */
  readonly folder: string;
  readonly tag: string;
  /** The names of the operations with that tag, and the paths they are on. */
  readonly operationIds: readonly string[];
  readonly paths: readonly string[];
}

/** A tool that cuts descriptions, in a process of its own. */
export interface Contender {
  readonly name: string;
  /** The package whose version is told. */
  readonly package: string;
  /** How one uses it from file to file, in Markdown, as documentation quotes it: a command, or what a program calls. */
  readonly use: string;
  /** What Node runs. */
  readonly args: (job: Job) => readonly string[];
  /** Files that it wants in its folder. */
  readonly settings?: (job: Job) => Readonly<Record<string, unknown>>;
  /** The same tool twice: its command, which reads JSON as YAML, and what it does as a library, with no other results. */
  readonly as?: "command" | "library";
  /** What it writes when that is not JSON. */
  readonly writes?: "yaml";
}

const componentKinds = ["schemas", "parameters", "examples", "headers", "requestBodies", "responses", "mediaTypes"];

/** What all are measured against: the file read and parsed, nothing else. */
export const plainParse: Contender = {
  name: "JSON.parse of the file, nothing else",
  package: "node",
  use: '`node -e \'JSON.parse(fs.readFileSync("in.json", "utf8"))\'`',
  args: ({ input }) => ["-e", 'JSON.parse(fs.readFileSync(process.argv[1], "utf8"))', input],
};

export const ours: Contender = {
  name: "@ghpkg/slicer",
  package: "@ghpkg/slicer",
  use: "`openapi-slice in.json --tag TAG -o out.json`",
  args: ({ input, output, tag }) => [
    installed("@ghpkg", "slicer", "dist", "cli", "main.js"),
    input,
    "--tag",
    tag,
    "-o",
    output,
  ],
};

/** The others, with the settings that come nearest to: keep the operations with this tag, and what they need. */
export const peers: readonly Contender[] = [
  redocly("@redocly/cli", {}),
  redocly("@redocly/cli, applyTo: Operation", { applyTo: "Operation" }),
  {
    name: "openapi-format",
    package: "openapi-format",
    use: `\`openapi-format in.json -o out.json --no-sort --no-bundle --filterFile filter.json\`, a file with \`inverseTags: [TAG], unusedComponents: [${componentKinds.join(", ")}], preserveEmptyObjects: true\``,
    settings: ({ tag }) => ({
      "filter.json": { inverseTags: [tag], unusedComponents: componentKinds, preserveEmptyObjects: true },
    }),
    args: ({ folder, input, output }) => [
      installed("openapi-format", "bin", "cli.js"),
      input,
      "-o",
      output,
      "--no-sort",
      "--no-bundle",
      "--filterFile",
      `${folder}/filter.json`,
    ],
  },
  {
    name: "openapi-filter",
    as: "command",
    package: "openapi-filter",
    use: "`openapi-filter --inverse --valid --info --servers --checkTags --flags TAG -- in.json out.json`",
    args: ({ input, output, tag }) => [
      installed("openapi-filter", "openapi-filter.js"),
      "--inverse",
      "--valid",
      "--info",
      "--servers",
      "--checkTags",
      "--flags",
      tag,
      "--",
      input,
      output,
    ],
  },
  {
    name: "openapi-filter, as a library",
    as: "library",
    package: "openapi-filter",
    use: "`filter(JSON.parse(…), { inverse: true, valid: true, info: true, servers: true, checkTags: true, flags: [TAG] })`",
    args: ({ input, output, tag }) => [program("slicer", "openapi-filter.mjs"), input, output, tag],
  },
  {
    name: "openapi-extract",
    as: "command",
    package: "openapi-extract",
    use: "`openapi-extract --info --server --security -o ID ID … -- in.json out.json`, with the operationIds of the tag",
    args: ({ input, operationIds, output }) => [
      installed("openapi-extract", "openapi-extract.js"),
      "--info",
      "--server",
      "--security",
      "-o",
      ...operationIds,
      "--",
      input,
      output,
    ],
  },
  {
    name: "openapi-extract, as a library",
    as: "library",
    package: "openapi-extract",
    use: "`extract(JSON.parse(…), { operationid: [ID, …], info: true, server: true, security: true })`",
    args: ({ input, operationIds, output }) => [
      program("slicer", "openapi-extract.mjs"),
      input,
      output,
      ...operationIds,
    ],
  },
  {
    name: "oas, its reducer",
    package: "oas",
    use: "`OpenAPIReducer.init(JSON.parse(…)).byTag(TAG).reduce()`",
    args: ({ input, output, tag }) => [program("slicer", "oas.mjs"), input, output, tag],
  },
  {
    name: "@opendoc/openapi-shaking",
    package: "@opendoc/openapi-shaking",
    use: "`openapiShakingSync(JSON.parse(…), (path, method, operation) => operation.tags?.includes(TAG))`",
    args: ({ input, output, tag }) => [program("slicer", "openapi-shaking.cjs"), input, output, tag],
  },
  {
    name: "openapi-endpoint-trimmer",
    package: "openapi-endpoint-trimmer",
    use: "`openapi-endpoint-trimmer -i in.json -o out.yaml -p PATH,PATH,…`, with the paths of the tag",
    args: ({ input, output, paths }) => [
      installed("openapi-endpoint-trimmer", "dist", "index.js"),
      "-i",
      input,
      "-o",
      output,
      "-p",
      paths.join(","),
    ],
    writes: "yaml",
  },
  {
    name: "@scalar/openapi-parser, its filter",
    package: "@scalar/openapi-parser",
    use: "`filter(JSON.parse(…), (value) => isNoOperation(value) || value.tags.includes(TAG))`",
    args: ({ input, output, tag }) => [program("slicer", "scalar.mjs"), input, output, tag],
  },
];

/** All that cut, ours last. */
export const contenders: readonly Contender[] = [...peers, ours];

function redocly(name: string, options: Readonly<Record<string, string>>): Contender {
  const shown = Object.entries(options).map(([option, value]) => `, ${option}: ${value}`);
  return {
    name,
    package: "@redocly/cli",
    use: `\`redocly bundle in.json -o out.json --remove-unused-components\`, with the decorator \`filter-in: { property: tags, value: [TAG]${shown.join("")} }\``,
    settings: ({ input, tag }) => ({
      // JSON is YAML.
      "redocly.yaml": {
        telemetry: "off",
        apis: { main: { root: input, decorators: { "filter-in": { property: "tags", value: [tag], ...options } } } },
      },
    }),
    args: ({ folder, output }) => [
      installed("@redocly", "cli", "bin", "cli.js"),
      "bundle",
      "main",
      "--config",
      `${folder}/redocly.yaml`,
      "--remove-unused-components",
      "-o",
      output,
    ],
  };
}
