import { FileError } from "../context.ts";

/** Why an answer is not a description, as its status and its type tell; undefined when it may be one. */
export function refusedAnswer(status: number, contentType: string | undefined, name: string): FileError | undefined {
  if (status !== 200) return new FileError(`${name}: the server answered ${status}. ${statusHint(status)}`);
  return contentType !== undefined && /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType)
    ? webPage(name)
    : undefined;
}

/** Servers send pages under any type: a login that stands before the file, the view of a file in a repository. */
export function refusedPage(bytes: Uint8Array, name: string): FileError | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return /^<(!doctype\s+html|html)\b/i.test(start) ? webPage(name) : undefined;
}

function webPage(name: string): FileError {
  return new FileError(`${name}: the server answered with a web page. Did you mean the address of the raw file?`);
}

function statusHint(status: number): string {
  if (status === 401 || status === 403) {
    return 'It wants to know who asks: add --header "Authorization: Bearer …", or --header @FILE to keep it secret.';
  }
  if (status === 404 || status === 410) return "Check the address; some servers say so too when a token is missing.";
  if (status === 429) return "It was asked too often: wait, and ask again.";
  if (status >= 500) return "The fault is the server's: ask again later.";
  if (status >= 300 && status < 400) return "It redirects without saying where to.";
  return "A description comes with 200.";
}
