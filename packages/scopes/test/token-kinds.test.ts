import { expect, test } from "vitest";
import { kindOfToken } from "../src/index.ts";

test.each([
  ["ghp_x", "personal-classic"],
  ["gho_x", "oauth"],
  ["ghu_x", "app-user"],
  ["ghs_x", "app-installation-or-actions"],
  ["github_pat_x", "fine-grained"],
  ["0123456789abcdef0123456789abcdef01234567", "personal-classic-or-oauth"],
  ["0123456789abcdef0123456789abcdef0123456", "unknown"],
  ["0123456789abcdef0123456789abcdef012345678", "unknown"],
  ["anything else", "unknown"],
  ["xghp_x", "unknown"],
  ["", "none"],
  [undefined, "none"],
  [null, "none"],
])("%s is of the kind %s", (token, kind) => {
  expect(kindOfToken(token)).toBe(kind);
});
