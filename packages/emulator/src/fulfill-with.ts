import type { Emulator } from "./emulator.ts";

/** What we use of a route of Playwright's: https://playwright.dev/docs/api/class-route */
export interface RouteToFulfill {
  /** What the page asks. */
  request(): {
    /** The whole address. */
    url(): string;
    /** The HTTP method. */
    method(): string;
    /** The headers, by lower-case name. */
    headers(): Readonly<Record<string, string>>;
    /** The body, if there is one. */
    postData(): string | null;
  };
  /** Answers it. */
  fulfill(answer: { status: number; headers: Record<string, string>; body: string }): Promise<void>;
  /** Loses it. */
  abort(errorCode: "connectionreset"): Promise<void>;
}

/**
 * Answers what a page asks, in tests with Playwright. A connection that is lost is lost for the page, too; so is one whose answer
 * breaks off, as Playwright knows whole answers only.
 *
 * @example
 * await page.route("https://api.github.com/**", fulfillWith(createEmulator()));
 */
export function fulfillWith({ fetch }: Pick<Emulator, "fetch">): (route: RouteToFulfill) => Promise<void> {
  return async (route) => {
    const asked = route.request();
    const [method, body] = [asked.method(), asked.postData()];
    const init = { method, headers: asked.headers(), ...(body !== null && !/^(GET|HEAD)$/.test(method) && { body }) };
    let answer: Parameters<RouteToFulfill["fulfill"]>[0];
    try {
      const response = await fetch(asked.url(), init);
      const { status, headers } = response;
      answer = { status, headers: Object.fromEntries(headers), body: await response.text() };
    } catch {
      return route.abort("connectionreset");
    }
    return route.fulfill(answer);
  };
}
