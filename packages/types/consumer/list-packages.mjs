// What a consumer runs: the tables, and a slice as JSON.
import { editions, operationsTable } from "@ghpkg/types";
import slice from "@ghpkg/types/slices/fpt.2022-11-28.json" with { type: "json" };

const operations = Object.values(operationsTable);
if (operations.length !== 27) throw new Error(`${operations.length} operations instead of 27`);

const everywhere = operations.filter((operation) => operation.editions.length === editions.length);
if (everywhere.length === 0) throw new Error("no operation is in every edition");

const paths = Object.keys(slice.paths);
if (!paths.includes("/orgs/{org}/packages")) throw new Error("the slice has no /orgs/{org}/packages");
