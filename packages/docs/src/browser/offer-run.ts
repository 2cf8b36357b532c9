/** Shows the Run buttons of a page. The emulator is loaded when one is used. */
export function offerRuns(): void {}
