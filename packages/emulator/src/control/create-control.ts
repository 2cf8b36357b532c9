import type { Connection } from "../connection.ts";
import { editionProfile } from "../edition-profile.ts";
import type { Emulator } from "../emulator.ts";
import { controlAllowed } from "./control-allowed.ts";
import type { ControlReply } from "./control-reply.ts";
import { refusalFor, refusedWith, responseFor } from "./control-reply.ts";
import { controlRoutes } from "./control-routes.ts";
import { overview } from "./control-overview.ts";
import { readJson } from "./read-json.ts";

/** The emulator's own paths: what its methods do, over HTTP. */
export interface Control {
  /** Whether a request is for the emulator itself. Such a one counts nowhere, and meets no fault. */
  handles(request: Request): boolean;
  answer(request: Request, connection?: Connection): Promise<Response>;
}

const root = "/_emulator";

/** Serves `/_emulator/*`, behind the base path too where the edition has one. Never rejects. */
export function createControl(emulator: Emulator): Control {
  const { basePath } = editionProfile(emulator.edition);
  /** The path below `/_emulator`; nothing for that of any other. */
  const below = (path: string): string | undefined => {
    const start = path.startsWith(`${basePath}${root}`) ? `${basePath}${root}` : root;
    const rest = path.startsWith(start) ? path.slice(start.length) : undefined;
    return rest === "" || rest?.startsWith("/") === true ? rest.replace(/\/$/, "") : undefined;
  };
  return {
    handles: ({ url }) => url.includes(root) && below(new URL(url).pathname) !== undefined,
    async answer(request, connection) {
      const verdict = controlAllowed(request, connection);
      if (!verdict.allowed) return responseFor(refusedWith(403, { message: verdict.because }), request.method);
      const path = below(new URL(request.url).pathname) ?? "";
      const reply = await answered(emulator, request, path).catch(refusalFor);
      return responseFor(forPages(reply, request), request.method);
    },
  };
}

async function answered(emulator: Emulator, request: Request, path: string): Promise<ControlReply> {
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (path === "") return method === "GET" ? overview(emulator, request) : otherMethod(method, ["GET"]);
  const [, fault] = /^\/faults\/([^/]+)$/.exec(path) ?? [];
  const there = controlRoutes.filter((route) => route.path === (fault === undefined ? path : "/faults/{id}"));
  if (there.length === 0) {
    return refusedWith(404, {
      message: `There is no ${root}${path.slice(0, 80)}.`,
      hint: `GET ${root} lists what there is.`,
    });
  }
  const route = there.find((one) => one.method === method);
  if (!route)
    return otherMethod(
      method,
      there.map((one) => one.method),
    );
  const body = route.example === undefined ? undefined : await readJson(request);
  return route.answer({ emulator, id: fault ?? "", query: new URL(request.url).searchParams, body });
}

function otherMethod(method: string, methods: readonly string[]): ControlReply {
  const allow = methods.includes("GET") ? ["HEAD", ...methods, "OPTIONS"] : [...methods, "OPTIONS"];
  const headers = { allow: allow.join(", ") };
  if (method === "OPTIONS") return { status: 204, headers };
  return refusedWith(
    405,
    { message: `It cannot be asked by ${method.slice(0, 20)}.`, hint: `By ${methods.join(", ")}.` },
    headers,
  );
}

/** Pages of this machine may read the answer; others have been turned away. */
function forPages(reply: ControlReply, request: Request): ControlReply {
  const origin = request.headers.get("origin");
  if (origin === null) return reply;
  const headers: Record<string, string> = {
    ...reply.headers,
    "access-control-allow-origin": origin,
    vary: "Origin, Accept",
  };
  if (request.method === "OPTIONS") {
    headers["access-control-allow-methods"] = headers["allow"] ?? "GET";
    headers["access-control-allow-headers"] = "Content-Type";
  }
  return { ...reply, headers };
}
