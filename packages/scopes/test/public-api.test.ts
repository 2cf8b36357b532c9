import { expect, test } from "vitest";
import * as api from "../src/index.ts";

test("the package exports these values", () => {
  expect(Object.keys(api).toSorted()).toEqual([
    "MissingScopesError",
    "actionOf",
    "canCall",
    "causeTexts",
    "claimsOn",
    "explainFailure",
    "isMissingScopesError",
    "kindOfToken",
    "missingScopes",
    "operationScopes",
    "operationsFor",
    "ownerOf",
    "parseAcceptedPermissions",
    "parseScopes",
    "parseSso",
    "parseTokenExpiration",
    "permissionModel",
    "requiredRole",
    "requiredScopes",
    "scopeHierarchy",
    "tokenClaims",
    "tokenPrefixes",
    "withScopes",
  ]);
});
