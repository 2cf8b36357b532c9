import type { MeasuredTool, SlicerReport } from "./slicer-report.ts";

const width = 960;
const rowHeight = 34;
const top = 84;
/** Where the bars begin, and how long the longest is. */
const left = 270;
const longest = 330;

/**
 * The slicer beside its peers as a picture: a bar for the CPU of each tool, and beside it what is wrong with its slice. Text is text,
 * fonts are the reader's, and colours follow a light or dark background.
 */
export function renderSlicerChart(report: SlicerReport): string {
  const tools = report.tools.filter(({ figures }) => figures);
  const most = Math.max(1, ...tools.map(({ figures }) => figures?.cpu ?? 0));
  const height = top + tools.length * rowHeight + 44;
  const base = left + longest / most;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
  <title id="title">CPU to cut a description, beside a bare JSON.parse, and what is wrong with the result</title>
  <desc id="desc">${escaped(`${report.title}. ${tools.map(sentence).join(" ")}`)}</desc>
  <style>
    text { font: 14px system-ui, sans-serif; fill: #1f2328; }
    .head { font-size: 18px; font-weight: 600; }
    .small { font-size: 12px; fill: #59636e; }
    .bar { fill: #8c959f; }
    .ours { fill: #1a7f37; }
    .wrong { fill: #b35900; }
    .base { stroke: #59636e; stroke-dasharray: 4 3; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .small { fill: #9198a1; }
      .bar { fill: #656c76; }
      .ours { fill: #3fb950; }
      .wrong { fill: #f0a35e; }
      .base { stroke: #9198a1; }
    }
  </style>
  <text x="16" y="28" class="head">CPU to cut a description, and what is wrong with the result</text>
  <text x="16" y="50" class="small">${escaped(report.title)}</text>
  <text x="${round(base + 6)}" y="${top - 8}" class="small">1×: JSON.parse of the file, nothing else</text>
${tools.map((tool, at) => bar(tool, at, most)).join("\n")}
  <line x1="${round(base)}" y1="${top - 20}" x2="${round(base)}" y2="${top + tools.length * rowHeight}" class="base"/>
  <text x="16" y="${height - 16}" class="small">${escaped(`pnpm bench slicer, ${report.measured}, Node ${report.versions["node"] ?? ""}, ${report.machine}`)}</text>
</svg>
`;
}

function bar(tool: MeasuredTool, at: number, most: number): string {
  const { figures, name } = tool;
  if (!figures) return "";
  const y = top + at * rowHeight;
  const length = Math.max(2, (longest * figures.cpu) / most);
  const wrong = faultsOf(tool);
  const ours = at === 0 ? " ours" : "";
  return [
    `  <text x="16" y="${y + 20}">${escaped(name)}</text>`,
    `  <rect x="${left}" y="${y + 6}" width="${round(length)}" height="20" rx="3" class="bar${ours}"/>`,
    `  <text x="${round(left + length + 8)}" y="${y + 20}">${figures.cpu.toFixed(2)}× <tspan class="small${wrong === "" ? "" : " wrong"}">${escaped(wrong || "nothing wrong")}</tspan></text>`,
  ].join("\n");
}

function sentence(tool: MeasuredTool): string {
  return `${tool.name}: ${tool.figures?.cpu.toFixed(2)} times, ${faultsOf(tool) || "nothing wrong"}.`;
}

/** What is wrong, the kinds that nobody has left out: `471 unused, 1 damage`. */
function faultsOf({ figures }: MeasuredTool): string {
  return Object.entries(figures?.faults ?? {})
    .filter(([, count]) => count > 0)
    .map(([fault, count]) => `${count.toLocaleString("en-US")} ${fault}`)
    .join(", ");
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
