// Simulacrum as its README starts it: with an organization of 30 repositories and the description that it brings along, or with
// another description, of which it answers with the examples. Its own command has a fixed port and no data.
import { simulation } from "@simulacrum/github-api-simulator";

const [description = "", port = "0"] = process.argv.slice(2);

const initialState = {
  users: [{ login: "ann", organizations: ["acme"] }],
  organizations: [{ login: "acme", teams: undefined }],
  repositories: Array.from({ length: 30 }, (_, at) => ({ name: `hello-${at + 1}`, owner: "acme" })),
  branches: [],
  blobs: [],
};

const started = description === "" ? simulation({ initialState }) : simulation({ apiSchema: description });
await started.listen({ port: Number(port), host: "127.0.0.1" });
