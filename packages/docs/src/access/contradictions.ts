import { actionOf, canCall, claimsOn, ownerOf } from "@ghpkg/scopes";
import type { Answer, Reason, TokenClaim } from "@ghpkg/scopes";
import type { OperationId } from "@ghpkg/types";
import GithubSlugger from "github-slugger";
import { tokenNames } from "../rest/operation-access.ts";
import { operationIds } from "../rest/operation-slug.ts";

/** A source, and what it says. */
export interface Side extends Reason {
  /** In a word or two, beside what another says. */
  readonly says: string;
}

/** What sources say differently of the same thing. */
export interface Contradiction {
  /** `GitHub App installation token`. */
  readonly about: string;
  readonly sides: readonly Side[];
  /** What `canCall` makes of it. */
  readonly answer: Answer;
  /** The operations it is about. */
  readonly operations: readonly OperationId[];
}

const words: Readonly<Record<TokenClaim["says"], string>> = {
  works: "works",
  fails: "does not",
  mixed: "seen both ways",
};

/** A contradiction with the heading that it has, and the id of that. */
export interface HeadedContradiction extends Contradiction {
  readonly title: string;
  /** As GitHub makes it of the title: the search leads to it. */
  readonly id: string;
}

/** Every contradiction, with its heading. */
export function headedContradictions(): HeadedContradiction[] {
  const slugger = new GithubSlugger();
  return contradictions().map((one) => {
    const title = `${one.about.charAt(0).toUpperCase()}${one.about.slice(1)}: ${one.answer}`;
    return { ...one, title, id: slugger.slug(title) };
  });
}

/** Every contradiction: those on kinds of tokens, from their rows, and those on scopes and roles. */
export function contradictions(): Contradiction[] {
  return [...tokenContradictions(), ...roleContradictions(), ...scopeContradictions];
}

/** Kinds of tokens and operations of which sources say different things, operations with the same rows together. */
function tokenContradictions(): Contradiction[] {
  return Object.entries(tokenNames).flatMap(([name, called]) => {
    // The table's keys are kinds.
    const kind = name as keyof typeof tokenNames;
    const groups = new Map<string, OperationId[]>();
    for (const operation of operationIds) {
      const claims = claimsOn(kind, operation);
      if (new Set(claims.map(({ says }) => says)).size < 2) continue;
      const key = claims.map(({ sentence }) => sentence).join("\n");
      groups.set(key, [...(groups.get(key) ?? []), operation]);
    }
    return [...groups.values()].map((operations): Contradiction => {
      const [first] = operations;
      const claims = first ? claimsOn(kind, first) : [];
      return {
        about: called,
        operations,
        answer: first ? answerOf(kind, first) : "unknown",
        sides: claims.map(({ says, sentence, source, grade, confirmed }) => ({
          says: confirmed ? `${words[says]}, as GitHub’s staff confirmed` : words[says],
          sentence,
          source,
          grade,
        })),
      };
    });
  });
}

/** All that can be given is given: what is left is what the sources say of the kind. */
function answerOf(kind: keyof typeof tokenNames, operation: OperationId): Answer {
  const scopes = ["repo", "write:packages", "delete:packages"];
  const context = { packageType: "container", role: "admin", organizationRole: "admin" } as const;
  return canCall({ kind, scopes, permissions: { packages: "write" } }, operation, context).answer;
}

/** An admin of a package who is none of its organization: two pages of GitHub's say different things. */
function roleContradictions(): Contradiction[] {
  const operations = operationIds.filter(
    (operation) => ownerOf(operation) === "org" && /^(delete|restore)/.test(actionOf(operation)),
  );
  const asMember = operations.map((operation) =>
    canCall({ kind: "personal-classic", scopes: ["write:packages", "delete:packages"] }, operation, {
      packageType: "container",
      role: "admin",
      organizationRole: "member",
    }),
  );
  const [first] = asMember;
  if (first?.answer !== "unknown") return [];
  const [reason] = first.reasons;
  if (!reason) return [];
  // One row of the model names both: the page asked first, and the one that asks for less.
  const [wants = "", ...others] = reason.sentence.split(/(?<=\.) (?=Another)/);
  const sources = reason.source.split("; ");
  const lesser = sources.at(-1) ?? "";
  return [
    {
      about: "an admin of the package who is a member of the organization",
      operations,
      answer: first.answer,
      sides: [
        { says: "not enough", sentence: wants, source: sources.slice(0, -1).join("; "), grade: reason.grade },
        { says: "enough", sentence: others.join(" "), source: lesser, grade: "documented" },
      ],
    },
  ];
}

const about = "https://docs.github.com/packages/learn-github-packages/about-permissions-for-github-packages";

/** Of scopes: what `@ghpkg/scopes` follows is named first. */
const scopeContradictions: readonly Contradiction[] = [
  {
    about: "write:packages instead of read:packages",
    operations: [],
    answer: "yes",
    sides: [
      {
        says: "includes it",
        sentence: "GitHub’s own clients take it so, and a token with write:packages alone was seen to list packages.",
        source: "github/github-mcp-server pkg/scopes/scopes.go; cli/cli api/client.go; octokit/core.js#695",
        grade: "client-source",
      },
      {
        says: "stands beside it",
        sentence: "GitHub’s page on scopes lists the scopes of packages as if none included another.",
        source: "https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps",
        grade: "documented",
      },
    ],
  },
  {
    about: "reading packages of a repository-scoped registry without repo",
    operations: [],
    answer: "no",
    sides: [
      {
        says: "needs repo",
        sentence: "The page on permissions asks for repo without exception.",
        source: about,
        grade: "documented",
      },
      {
        says: "does not",
        sentence:
          "GitHub’s staff once said that only to publish and delete takes repo, not to read what is known of a package.",
        source: "github/docs#1023",
        grade: "observed",
      },
    ],
  },
];
