// What every page can do with a script. It is small: what is bigger is loaded when a reader asks for it.
import { offerThemes } from "./theme.ts";
import { keepSection } from "./keep-section.ts";
import { offerCopies } from "./copy-code.ts";
import { offerSearch } from "./offer-search.ts";
import { offerRuns } from "./offer-run.ts";

offerThemes();
keepSection();
offerCopies();
offerSearch();
offerRuns();
