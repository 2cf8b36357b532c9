/** The text of `openapi-slice --help`. */
export const help = `openapi-slice: cut the operations you need, and all they reach, out of an OpenAPI description

Usage
  openapi-slice INPUT [selectors] [-o OUTPUT]

  INPUT                      a JSON file, or - for standard input
  -o, --output OUTPUT        a file, or - for standard output (the default); a file is replaced whole or not at all

Selectors; each may be given several times
  --tag NAME                 operations with this tag
  --operation-id ID          the operation with this operationId
  --path GLOB                operations under paths: * within a segment, ** across segments
  --method METHOD            operations with this HTTP method
  --extension X=VALUE        operations with this extension value: x-internal, x-internal=true, x-github.category=packages
  --exclude-tag NAME         and --exclude-operation-id, --exclude-path, --exclude-method, --exclude-extension
  --webhook GLOB             webhooks by name; without it only those that are referred to, alone it keeps no other operation

  Selectors of one kind are alternatives, different kinds narrow each other down, each exclusion leaves out on its own.
  Without any selector all operations stay, and only what none of them reaches is dropped.

References out of the document (pets.json#/Pet)
  --external refuse|keep     refused (the default), or kept as they are written

Reports
  --report text|json         what was kept and dropped; text (the default) goes to standard error, json to standard
                             output, or to standard error when that has a document or an explanation already
  --explain COMPONENT        instead of the document: the shortest way from an operation to schemas/NAME, responses/NAME, …
  --dry-run                  do everything but write

  -h, --help                 this text
  -V, --version              the version

Exit codes
  0  done
  1  the description or the selection was refused, or what to explain is not in the slice; nothing was written
  2  the command line was not understood
  3  a file could not be read or written
  70 a fault of openapi-slice itself
`;
