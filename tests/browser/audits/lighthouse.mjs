// Lighthouse on pages of a running site, with its mobile preset:
//   node lighthouse.mjs CHROMIUM RUNS URL…
// prints one line of JSON for each URL: the median score of each category (0 to 100) over
// RUNS runs, and the audits that took points off in any of them.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const [chromePath, runs, ...urls] = process.argv.slice(2);
for (const url of urls) {
  const reports = [];
  for (let n = 0; n < Number(runs); n += 1) reports.push(await report(url));
  console.log(JSON.stringify({ url, scores: scores(reports), found: found(reports) }));
}

async function report(url) {
  const chrome = await launch({ chromePath, chromeFlags: FLAGS, logLevel: "silent" });
  try {
    const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "silent" };
    const { lhr } = await lighthouse(url, options);
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

function scores(reports) {
  const median = (name) => reports.map((lhr) => lhr.categories[name].score).sort((a, b) => a - b)[reports.length >> 1];
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * median(name))]));
}

function found(reports) {
  const failed = reports.flatMap((lhr) =>
    CATEGORIES.filter((name) => name !== "performance")
      .flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => id),
  );
  return [...new Set(failed)].sort();
}
