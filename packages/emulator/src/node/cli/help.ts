import { editions } from "@ghpkg/types";
import { defaultPort } from "./options.ts";

/** The text of `ghpkg-emulator --help`. */
export const help: string = `ghpkg-emulator: GitHub's Packages REST API on your own machine

Usage
  ghpkg-emulator [options]

Where it listens
  -p, --port PORT            ${defaultPort} by default; 0 for a port that is free
  --host HOST                127.0.0.1 by default; what other machines can reach takes --allow-remote, too
  --allow-remote             lets other machines in: whoever reaches it can do everything
  --socket PATH              a Unix socket, for gh (see below); beside a port only with --port

What it is
  --edition EDITION          ${editions.join(", ")}; fpt is GitHub.com, the default
  --seed FILE                what is there at the start, in JSON or YAML; without it there is a demonstration
  --state FILE               goes on from this file, if it is there, and keeps in it what changes; it has the seed's tokens in it

How it behaves
  --assume NAME=VALUE        something nobody has published, otherwise than by default; may be given several times
  --effect NAME=VALUE        something GitHub does only at times: staleEntries=0.01, deletedNames, pageDrift=3, indexCascade
  --no-limits                no rate limits
  --freeze [TIME]            its clock stands still, at a time like 2026-11-01T12:00:00Z
  --no-control               nothing under /_emulator, which sets the clock, plants faults, lists requests

Output
  --log                      a line for each request, without secrets
  --json                     a line of JSON for each event: "listening", then, with --log, "request"
  -h, --help                 this text
  -V, --version              the version

gh talks to it by a socket, whatever its host: ghpkg-emulator --socket /tmp/gh.sock, and in another shell
  export GH_CONFIG_DIR=$(mktemp -d) GH_TOKEN=…
  gh config set http_unix_socket /tmp/gh.sock

Exit codes
  0  ended by Ctrl+C, or by SIGTERM
  1  a file, a seed or a place to listen was refused
  2  the command line was not understood
  70 a fault of ghpkg-emulator itself
`;
