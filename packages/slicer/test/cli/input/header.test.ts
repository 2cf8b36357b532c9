import { describe, expect, test } from "vitest";
import { isUsageError } from "../../../src/cli/context.ts";
import { parseHeader, readHeaders } from "../../../src/cli/input/header.ts";

function refusal(text: string): string {
  try {
    parseHeader(text);
  } catch (error) {
    if (isUsageError(error)) return error.message;
  }
  return "it was taken";
}

test("a name and a value, without the white space around them", () => {
  expect(parseHeader("Authorization: Bearer a:b ")).toEqual({ name: "Authorization", value: "Bearer a:b" });
  expect(parseHeader("X-Team:red")).toEqual({ name: "X-Team", value: "red" });
});

describe("is refused without being repeated", () => {
  test.for([
    ["s3cret", 'takes "Name: value"'],
    [": s3cret", 'takes "Name: value"'],
    ["Bad Name: s3cret", 'takes "Name: value"'],
    ["Näme: s3cret", 'takes "Name: value"'],
    ["X-A: s3cret\r\nX-B: injected", "the value of X-A has a character that no header can hold"],
    ["X-A: s3cret\0", "the value of X-A has a character"],
    ["X-A: s3cret–", "the value of X-A has a character"],
    ["X-A:  ", "X-A has no value"],
    ["Host: s3cret", "Host is set by the connection itself"],
    ["content-length: 3", "content-length is set by the connection itself"],
  ] as const)("%j", ([text, reason]) => {
    const message = refusal(text);
    expect(message).toContain(reason);
    expect(message).not.toContain("s3cret");
  });
});

describe("@FILE", () => {
  const read = (content: string) => async (): Promise<Uint8Array> => new TextEncoder().encode(content);

  test("stands for the lines of the file, among others", async () => {
    const file = read("# for staging\r\n\r\nAuthorization: Bearer s3cret\r\nX-B: 2\n");
    expect(await readHeaders(["X-A: 1", "@headers.txt"], file)).toEqual([
      { name: "X-A", value: "1" },
      { name: "Authorization", value: "Bearer s3cret" },
      { name: "X-B", value: "2" },
    ]);
  });

  test("names the line that is wrong and not what it says", async () => {
    const reading = readHeaders(["@headers.txt"], read("X-A: 1\ns3cret\n"));
    await expect(reading).rejects.toThrow(/^--header @headers\.txt, line 2 takes "Name: value"/);
    await expect(reading).rejects.not.toThrow("s3cret");
  });
});
