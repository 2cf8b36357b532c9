/** How many requests GitHub lets pass: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export interface Limits {
  /** Requests an hour with a user's token: 5,000 when left out. */
  readonly hourly?: number;
  /** Points a minute for one endpoint: 900 when left out. A read costs one, a write five. */
  readonly points?: number;
  /** Requests at the same time: 100 when left out. */
  readonly concurrent?: number;
  /** Whether its windows go by the emulator's clock instead of the machine's: clients compare their ends with their own clock. */
  readonly emulatedClock?: boolean;
}
