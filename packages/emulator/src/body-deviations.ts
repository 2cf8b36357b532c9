import type { Evidence } from "@ghpkg/scopes";

/** An answer that does not fit the description although its status does. */
export interface BodyDeviation extends Evidence {
  readonly status: number;
  /** The end of the place in the answer, as a JSON Pointer: `/headers/content-type`, or a key of the body. */
  readonly at: string;
  /** What is wrong with it, by the description. */
  readonly is: "missing" | "undeclared" | "wrong";
  /** The only value that is meant; any when left out. */
  readonly value?: string;
  /** What is answered, and why the description is not followed. */
  readonly because: string;
}

/** Answers whose status is described, and whose body or content type is not. */
export const bodyDeviations: readonly BodyDeviation[] = [
  {
    status: 200,
    at: "/metadata/docker/tags",
    is: "undeclared",
    because:
      "The description requires tags and declares tag. The emulator answers with both, which is all that it asks for; the assumption dockerMetadata leaves one out.",
    source: "github/rest-api-description#337",
    grade: "description",
  },
  {
    status: 200,
    at: "/metadata/docker/tags",
    is: "missing",
    because: "The same, the other way around: only if the assumption dockerMetadata is switched to tag.",
    source: "github/rest-api-description#337",
    grade: "description",
  },
  {
    status: 200,
    at: "/visibility",
    is: "wrong",
    value: "internal",
    because:
      "Packages are private or public by the description, although lists of them can be filtered by internal. The emulator answers private, unless the assumption internalShown is switched.",
    source: "GitHub's OpenAPI description, the parameter package-visibility",
    grade: "unknown",
  },
  {
    status: 400,
    at: "/body",
    is: "undeclared",
    because: "The description of lists names the status and no body. GitHub sends a refusal like any other.",
    source: "cli/cli#9606; actions/github-script#449",
    grade: "observed",
  },
  {
    status: 400,
    at: "/errors",
    is: "undeclared",
    because: "The refusal of an API version says what is wrong in a key of its own.",
    source: "expipiplus1/update-nix-fetchgit#79",
    grade: "observed",
  },
  {
    status: 403,
    at: "/headers/content-type",
    is: "wrong",
    value: "text/html",
    because: "Without a User-Agent, something that stands before the API refuses.",
    source: "https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api",
    grade: "documented",
  },
];
