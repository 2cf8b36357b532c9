import { generatedHeader } from "./generated-header.ts";
import { parseSlice } from "../spec/slice-operations.ts";
import type { Slice } from "../spec/slices.ts";

/** The closed sets of values that parameters take: by the name of the list, where the description has it. */
const lists = [
  {
    name: "packageTypes",
    doc: "The package types: which registry a package is in. Gradle packages have the type `maven`.",
    parameter: "package_type",
  },
  {
    name: "packageVisibilities",
    doc: "The visibilities that lists can be filtered by. `internal` exists only in registries with granular permissions.",
    parameter: "visibility",
  },
  {
    name: "packageVersionStates",
    doc: "The states that lists of versions can be filtered by.",
    parameter: "state",
  },
] as const;

/** The run-time lists of what parameters accept. Throws an Error when two places of the descriptions disagree. */
export function renderParameterValues(slices: readonly Slice[]): string {
  const declared = lists.map(({ name, doc, parameter }) => {
    const found = new Set(slices.flatMap(({ text }) => parameterEnums(parseSlice(text), parameter)));
    const [values, other] = [...found];
    if (values === undefined || other !== undefined) {
      throw new Error(
        `Parameters named "${parameter}" take ${[...found].join(" and ") || "no closed set of values"}: expected one set.`,
      );
    }
    return `/** ${doc} */\nexport const ${name} = ${values} as const;\n`;
  });
  return `${generatedHeader}\n${declared.join("\n")}`;
}

/** The enums of all parameters of that name, wherever they stand, as text. */
function parameterEnums(value: unknown, name: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  const {
    name: own,
    in: place,
    schema,
  } = value as { name?: unknown; in?: unknown; schema?: { enum?: readonly string[] } };
  const here =
    own === name && typeof place === "string" && schema?.enum
      ? [`[${schema.enum.map((item) => JSON.stringify(item)).join(", ")}]`]
      : [];
  return [...here, ...Object.values(value).flatMap((inner) => parameterEnums(inner, name))];
}
