import { expect, test } from "vitest";
import { typedAsFar } from "../src/client/editor.ts";

test("a program ends where it is typed, and the place is there, counted from 1", () => {
  expect(typedAsFar("const a = 1;\nobject.method();\nmore();", "object.")).toEqual({
    text: "const a = 1;\nobject.",
    line: 2,
    offset: 8,
  });
});

test("an open call is closed behind the place", () => {
  expect(typedAsFar('client.GET("/user/packages")', 'GET("')).toEqual({
    text: 'client.GET("", {})',
    line: 1,
    offset: 13,
  });
});

test("a text that the program does not have is a failure", () => {
  expect(() => typedAsFar("a.b", "c.")).toThrow('has no "c."');
});
