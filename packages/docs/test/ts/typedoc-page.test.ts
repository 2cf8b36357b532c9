import { expect, test } from "vitest";
import { linkTypedocPages } from "../../src/ts/typedoc-links.ts";
import { readTypedocPage } from "../../src/ts/typedoc-page.ts";

const text = `# client/src

## Interfaces

### Client

It calls. See [\`Owner\`](#owner-1).

#### Methods

##### owner()

\`\`\`ts
owner(): Owner;
# no heading
\`\`\`

###### Returns

[\`Owner\`](#owner-1)

###### Inherited from

\`Base.owner\`

***

### Owner

#### Properties

| Property | Type |
| ------ | ------ |
| <a id="property-name"></a> \`name\` | \`string\` |
`;

const page = readTypedocPage("client", text);

function linked(markdown: string): string {
  const pages = linkTypedocPages([page, readTypedocPage("client/transport", markdown)]);
  return pages.get("client/transport")?.markdown ?? "";
}

test("exports and their members have addresses, by names that do not depend on each other", () => {
  expect([...page.anchors]).toEqual([
    ["Client", "client"],
    ["Client.owner", "clientowner"],
    ["Owner", "owner"],
  ]);
});

test("parts of an export are labels, and what the code says is not said again", () => {
  const { markdown = "" } = linkTypedocPages([page]).get("client") ?? {};
  expect(markdown).toBe(`## Interfaces

### Client

It calls. See [\`Owner\`](#owner).

#### Client.owner()

\`\`\`ts
owner(): Owner;
# no heading
\`\`\`

**Returns**: [\`Owner\`](#owner)

### Owner

**Properties**

| Property | Type |
| ------ | ------ |
| \`name\` | \`string\` |`);
});

test("a link to another entry leads to its page, to a property to what has it", () => {
  expect(linked("# t\n\nSee [Owner](../src.md#owner-1).")).toBe("See [Owner](/ts/client/#owner).");
  expect(linked("# t\n\nSee [its name](../src.md#property-name).")).toBe("See [its name](/ts/client/#owner).");
});

test("a link to what is not there is an error", () => {
  expect(() => linked("# t\n\nSee [gone](../src.md#gone).")).toThrow("client/transport leads to #gone of client");
  expect(() => linked("# t\n\nSee [gone](../../moon/src.md#gone).")).toThrow("which TypeDoc has not written");
});

test("a table of parameters that says no more than the code is left out", () => {
  const table = (type: string): string =>
    `# t\n\n## Functions\n\n### f()\n\n#### Parameters\n\n| Parameter | Type |\n| ------ | ------ |\n| \`a\` | ${type} |\n`;
  expect(readTypedocPage("client", table("`string`")).markdown).toBe("## Functions\n\n### f()");
  expect(readTypedocPage("client", table("[`Owner`](#owner)")).markdown).toContain("**Parameters**");
});
