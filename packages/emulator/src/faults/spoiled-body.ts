import { ConnectionReset } from "./connection-reset.ts";

/** An answer whose body breaks off in the middle, although its length promises all of it. One without a body stays as it is. */
export async function cutShort(answer: Response): Promise<Response> {
  if (answer.body === null) return answer;
  const whole = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.set("content-length", String(whole.length));
  let sent = false;
  const half = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // What undici says of it: https://github.com/nodejs/undici/blob/main/lib/web/fetch/index.js
        if (sent || whole.length === 0) controller.error(new ConnectionReset("terminated"));
        else controller.enqueue(whole.subarray(0, Math.ceil(whole.length / 2)));
        sent = true;
      },
    },
    // Nothing is made before it is asked for: an error that comes early would take the first half with it.
    { highWaterMark: 0 },
  );
  return new Response(half, { status: answer.status, statusText: answer.statusText, headers });
}

/** An answer with the first half of its body: as JSON it cannot be read. One without a body stays as it is. */
export async function withoutItsEnd(answer: Response): Promise<Response> {
  if (answer.body === null) return answer;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete("content-length");
  // Half of "1" would be nothing, and half of "12" a number: a bracket that is never closed goes before it.
  const half = text.startsWith("[") || text.startsWith("{") ? text.slice(0, Math.ceil(text.length / 2)) : `[${text}`;
  return new Response(half, { status: answer.status, statusText: answer.statusText, headers });
}
