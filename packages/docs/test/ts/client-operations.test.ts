import { runInNewContext } from "node:vm";
import { createClient } from "@ghpkg/client";
import { actionOf, ownerOf } from "@ghpkg/scopes";
import type { OperationId } from "@ghpkg/types";
import { expect, test } from "vitest";
import { operationIds, operationSlug } from "../../src/rest/operation-slug.ts";
import { clientCall } from "../../src/rest/operation-words.ts";
import { clientMethod } from "../../src/ts/client-methods.ts";
import { tsAddress } from "../../src/ts/ts-address.ts";
import { tsDocuments } from "../../src/ts/ts-documents.ts";

const { markdown = "" } = tsDocuments().find(({ path }) => path === "/ts/client/operations/") ?? {};

/** Makes a call as it is printed, and says which operation the client would have sent. */
async function operationBehind(call: string): Promise<string | undefined> {
  let operation: string | undefined;
  const gh = createClient().guard((guarded) => {
    ({ operation } = guarded);
    throw new Error("nothing is sent here");
  });
  const values = { gh, name: "acme", type: "npm", packageType: "npm", id: 1 };
  // What a list holds is asked for when it is read.
  const made: unknown = runInNewContext(`const made = ${call}; made.all ? made.all() : made`, values);
  await Promise.resolve(made).catch(() => {});
  return operation;
}

test("the table has all 27 operations, each with the link to its page", () => {
  const slugs = [...markdown.matchAll(/\(\/rest\/fpt\/packages\/([\w-]+)\/\)/g)].map(([, slug]) => slug);
  expect(slugs).toHaveLength(27);
  expect(new Set(slugs)).toEqual(new Set(operationIds.map(operationSlug)));
});

test.each(operationIds)("the call of %s does that operation", async (operation: OperationId) => {
  const call = clientCall(actionOf(operation), ownerOf(operation));
  expect(markdown).toContain(`[\`${call}\`](${tsAddress("client", clientMethod(operation))})`);
  expect(await operationBehind(call)).toBe(operation);
});
