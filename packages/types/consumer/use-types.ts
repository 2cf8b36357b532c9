import * as types from "@ghpkg/types";

// @ts-expect-error a name the package does not export: were the package's types lost, this would compile
types.noSuchExport;
