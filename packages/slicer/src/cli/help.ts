/** The text of `openapi-slice --help`. */
export const help = `openapi-slice: cut the operations you need, and all they reach, out of an OpenAPI description

Usage
  openapi-slice INPUT [selectors] [-o OUTPUT]
  openapi-slice run [NAME…] [--check]

  INPUT                      a file, an http(s) address, or - for standard input; JSON or YAML, OpenAPI 3 or Swagger 2.0
  -o, --output OUTPUT        a file, or - for standard output (the default); a file is replaced whole or not at all
  --format json|yaml         what to write; without it by the output's name, else as the input is

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

Policies, the default first; the report says where one decided
  --external refuse|keep     references out of the document (pets.json#/Pet): refused, or kept as they are written
  --dangling refuse|keep     references that lead nowhere: refused, or kept as they are written
  --links drop|keep|follow   links to an operation that was not selected: left out, kept as they are written, or followed
  --subtypes all|mapped      schemas that extend one with a discriminator: all stay, or only those that its mapping names

Reading
  --bundle                   first put in what INPUT refers to in other files; needs the package @redocly/openapi-core
  --max-bytes SIZE           the most that is read: 64MB, 1GiB; 256MB without it
  --timeout TIME             the most that an address may take: 30s, 2m; 60s without it
  --header "NAME: VALUE"     sent to the address, never along a redirect; @FILE has such lines. May be given several times

Reports
  --report text|json         what was kept and dropped; text (the default) goes to standard error, json to standard
                             output, or to standard error when that has a document; with json a refusal is JSON, too
  --stats                    also: what is big in input and output, and what the run took
  --explain COMPONENT        instead of the document: the shortest way from an operation to schemas/NAME, responses/NAME, …
  --all                      with --explain: the shortest way from every operation that reaches it
  --dry-run                  do everything but write

Several slices from a configuration file
  run                        makes all slices of openapi-slice.config.json, .yaml or .yml in this folder, or those named;
                             nothing is written unless all of them can be made. A file called run: ./run
  --config FILE              another configuration file; paths in it are relative to it
  --check                    write nothing; name every output that is missing or not what run would write
  run also takes --report, --max-bytes, --timeout and --header

  -h, --help                 this text
  -V, --version              the version

Exit codes
  0  done
  1  the description or the selection was refused, what to explain is not in the slice, or --check found an output that
     is missing or stale; nothing was written
  2  the command line or the configuration file was not understood
  3  a file or an address could not be read, or a file could not be written
  70 a fault of openapi-slice itself
`;
