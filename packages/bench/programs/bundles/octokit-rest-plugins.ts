import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { Octokit } from "@octokit/rest";
import { useAll } from "../octokit-everything.ts";

const throttle = { onRateLimit: () => true, onSecondaryRateLimit: () => true };
await useAll(new (Octokit.plugin(throttling, retry))({ auth: "secret", throttle }));
