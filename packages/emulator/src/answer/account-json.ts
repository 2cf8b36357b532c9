import type { Account, Repository } from "../state/model.ts";
import type { Addresses } from "./addresses.ts";

/** An account where GitHub shows who owns something: the schema `simple-user`. */
export function accountJson({ login, id, type }: Account, { api, site }: Addresses): Record<string, unknown> {
  const url = `${api}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: "",
    url,
    html_url: `${site}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** The repository that a package is linked to: what the schema `minimal-repository` requires. */
export function repositoryJson(one: Repository, addresses: Addresses): Record<string, unknown> {
  const { id, name, owner, visibility } = one;
  const fullName = `${owner.login}/${name}`;
  const url = `${addresses.api}/repos/${fullName}`;
  const members = repositoryAddresses.map(([key, path]) => [key, url + path] as const);
  return {
    id,
    node_id: nodeId("Repository", id),
    name,
    full_name: fullName,
    private: visibility !== "public",
    owner: accountJson(owner, addresses),
    html_url: `${addresses.site}/${fullName}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(members),
  };
}

// In GitHub's order; the parts in braces are templates: RFC 6570.
const repositoryAddresses: readonly (readonly [string, string])[] = [
  ["forks_url", "/forks"],
  ["keys_url", "/keys{/key_id}"],
  ["collaborators_url", "/collaborators{/collaborator}"],
  ["teams_url", "/teams"],
  ["hooks_url", "/hooks"],
  ["issue_events_url", "/issues/events{/number}"],
  ["events_url", "/events"],
  ["assignees_url", "/assignees{/user}"],
  ["branches_url", "/branches{/branch}"],
  ["tags_url", "/tags"],
  ["blobs_url", "/git/blobs{/sha}"],
  ["git_tags_url", "/git/tags{/sha}"],
  ["git_refs_url", "/git/refs{/sha}"],
  ["trees_url", "/git/trees{/sha}"],
  ["statuses_url", "/statuses/{sha}"],
  ["languages_url", "/languages"],
  ["stargazers_url", "/stargazers"],
  ["contributors_url", "/contributors"],
  ["subscribers_url", "/subscribers"],
  ["subscription_url", "/subscription"],
  ["commits_url", "/commits{/sha}"],
  ["git_commits_url", "/git/commits{/sha}"],
  ["comments_url", "/comments{/number}"],
  ["issue_comment_url", "/issues/comments{/number}"],
  ["contents_url", "/contents/{+path}"],
  ["compare_url", "/compare/{base}...{head}"],
  ["merges_url", "/merges"],
  ["archive_url", "/{archive_format}{/ref}"],
  ["downloads_url", "/downloads"],
  ["issues_url", "/issues{/number}"],
  ["pulls_url", "/pulls{/number}"],
  ["milestones_url", "/milestones{/number}"],
  ["notifications_url", "/notifications{?since,all,participating}"],
  ["labels_url", "/labels{/name}"],
  ["releases_url", "/releases{/id}"],
  ["deployments_url", "/deployments"],
];

/** `MDEyOk9yZ2FuaXphdGlvbjk5MTk=`, as the examples of the description have it: a length, a kind and a number. */
function nodeId(kind: string, id: number): string {
  return btoa(`0${kind.length}:${kind}${id}`);
}
