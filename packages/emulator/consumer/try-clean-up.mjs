// What a consumer runs: an emulator in the process and on a port, changed, saved, restored and refused.
import { createEmulator, isListenError, isSeedError, parseSeedText } from "@ghpkg/emulator";

const headers = { authorization: "Bearer ghp_made_up" };
const seed = await parseSeedText(`
organizations: [{ login: pets, members: { kim: admin } }]
users: [{ login: kim }]
tokens: [{ token: ghp_made_up, user: kim, scopes: [read:packages, write:packages, delete:packages] }]
packages: [{ owner: pets, type: container, name: team/cats, versions: [{ tags: [latest] }, {}] }]
`);
const github = createEmulator({ seed });
const path = "/orgs/pets/packages/container/team%2Fcats";
const statusOf = async (url, method = "GET") => (await fetch(url, { method, headers })).status;
const expectTo = (what, given, wanted) => {
  if (given !== wanted) throw new Error(`${what}: ${given} instead of ${wanted}`);
};

const inProcess = await github.fetch(`https://api.github.com${path}/versions`, { headers });
expectTo("versions in the process", (await inProcess.json()).length, 2);

const before = JSON.stringify(github.snapshot());
const { url, port, close } = await github.listen();
expectTo("the address", url, `http://127.0.0.1:${port}`);
expectTo("deleting over a socket", await statusOf(url + path, "DELETE"), 204);
expectTo("what is deleted", await statusOf(url + path), 404);
github.restore(JSON.parse(before));
expectTo("what is restored", await statusOf(url + path), 200);
expectTo("requests", github.requests.count, 4);
await close();

const elsewhere = await github.listen({ host: "0.0.0.0" }).catch((error) => error);
if (!isListenError(elsewhere)) throw new Error("other machines were let in");

try {
  createEmulator({ seed: { packages: [{ owner: "pets", type: "pypi", name: "cats" }] } });
  throw new Error("a seed that is none was taken");
} catch (error) {
  if (!isSeedError(error)) throw error;
}
