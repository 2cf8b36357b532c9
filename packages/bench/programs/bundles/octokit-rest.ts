import { Octokit } from "@octokit/rest";
import { useAll } from "../octokit-everything.ts";

await useAll(new Octokit({ auth: "secret" }));
