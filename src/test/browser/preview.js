// usage: node preview.js [--url URL --folder FOLDER]
// The live preview in a browser: starts `xep serve` on a copy of xep-sources, or takes one that runs.
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { browserPath, check, failed, launch } from "./chrome.js";

if (!browserPath) {
  console.log("SKIPPED: no Chromium here (set CHROMIUM to the path of one)");
  process.exit(0);
}
const home = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const temporary = mkdtempSync(join(tmpdir(), "xep-preview-"));
const sources = join(temporary, "sources");
const templates = join(temporary, "templates");
cpSync(join(home, "xep-sources"), sources, { recursive: true, dereference: true });
cpSync(join(home, "templates"), templates, { recursive: true });

// XEP_SERVE names another way to start the program: words with blanks between.
const [program, ...options] = (process.env.XEP_SERVE ?? join(home, "xep")).split(" ");
const server = spawn(program, [...options, "serve", sources, "--port", "0", "--templates", templates]);
const address = await new Promise((found, lost) => {
  let said = "";
  server.stderr.on("data", (words) => {
    said += words;
    const url = /http:\S+/.exec(said);
    url && found(url[0]);
  });
  server.on("exit", (code) => lost(new Error(`xep serve ended with ${code}: ${said}`)));
});

const file = join(sources, "xep-9001.xml");
const good = readFileSync(file, "utf8");
/** As many editors save: aside, then moved. */
const save = (text, target = file) => {
  writeFileSync(`${target}~`, text);
  renameSync(`${target}~`, target);
};
const until = (page, condition, value) =>
  page.waitForFunction(condition, value, { timeout: 10_000, polling: "raf" });

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
const complaints = [];
page.on("console", (m) => complaints.push(m.text()));
page.on("pageerror", (e) => complaints.push(String(e)));
await page.addInitScript(() => {
  window.folded = () => document.querySelector(".preview-fold")?.innerText ?? "";
  window.settled = () => Boolean(document.querySelector(".preview-panel:not([hidden])"));
});
let navigations = 0;
page.on("framenavigated", () => navigations++);

const shows = async () => {
  await page.goto(`${address}xep-9001.html`);
  await page.locator(".preview-panel").waitFor();
  check(await page.locator("main h2").first().isVisible(), "a page shows");
  check(/finding|error|warning|note/.test(await page.locator(".preview-fold").innerText()), "with a summary");
};

/** As where another site frames it, such as VS Code. */
const showsWithoutStorage = async () => {
  const framed = await browser.newPage();
  await framed.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  });
  await framed.goto(`${address}xep-9001.html`);
  await framed.locator(".preview-panel").waitFor();
  await framed.close();
};

const paragraph = /<p>[^<]{60,}<\/p>/g;
const edits = async () => {
  const target = [...good.matchAll(paragraph)].at(-1);
  const edited = (words) =>
    good.slice(0, target.index) + `<p>${words}</p>` + good.slice(target.index + target[0].length);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await page.evaluate(() => {
    const seen = [...document.querySelectorAll("main :is(p, li)")].find((e) => e.getBoundingClientRect().top > 150);
    window.kept = seen;
    window.top0 = seen.getBoundingClientRect().top;
  });
  navigations = 0;
  save(edited("Fresh words for the preview."));
  await until(page, () => document.body.innerText.includes("Fresh words for the preview."));
  check(navigations === 0, "what is saved appears without a navigation");
  // Something grows above what is in view.
  const first = good.match(/<section1[^>]*>\s*<p>/);
  const at = first.index + first[0].length;
  const longer = edited("Fresh words.").replace(good.slice(at, at + 20), `${"Much more text above. ".repeat(60)}${good.slice(at, at + 20)}`);
  save(longer);
  await until(page, () => document.body.innerText.includes("Much more text above."));
  const moved = await page.evaluate(() => Math.abs(window.kept.getBoundingClientRect().top - window.top0));
  check(moved < 2, `what is in view stays there (moved by ${moved} px)`);
  check(navigations === 0, "and the page was not loaded again");
  save(good);
  await until(page, () => !document.body.innerText.includes("Much more text above."));
};

const structure = async () => {
  const wanted = "<section1 topic='Preview section' anchor='preview-section'><example caption='New'><![CDATA[<a/>]]></example></section1></xep>";
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  const before = await page.evaluate(() => scrollY);
  save(good.replace("</xep>", wanted));
  await until(page, () => document.querySelector("#preview-section"));
  await until(page, () => document.querySelector("section:has(> #preview-section) figure .tools button"));
  const figure = page.locator("section:has(> #preview-section) figure");
  check((await figure.locator(".tools").count()) === 1, "a new example has its buttons");
  const after = await page.evaluate(() => scrollY);
  check(Math.abs(after - before) < 200, `a page that is loaded again stays in place (${before}, ${after})`);
  save(good);
  await until(page, () => !document.querySelector("#preview-section"));
};

const findings = async () => {
  const end = good.lastIndexOf("</section1>");
  save(`${good.slice(0, end)}<p>See <link url='#nowhere'>here</link>.</p>${good.slice(end)}`);
  await until(page, () => document.querySelector("main .nowhere") && /error/.test(folded()));
  const line = good.slice(0, end).split("\n").length;
  const fold = page.locator(".preview-fold");
  await fold.focus();
  await page.keyboard.press("Enter");
  const place = page.locator(".preview-list .preview-place", { hasText: `xep-9001.xml:${line}:` }).first();
  check(await place.isVisible(), `findings show on demand, with line ${line}`);
  check((await fold.getAttribute("aria-expanded")) === "true", "and the button says so");
  await place.focus();
  await page.keyboard.press("Escape");
  check(!(await place.isVisible()), "Escape in them folds them");
  save(good);
  await until(page, () => !document.querySelector("main .nowhere") && settled() && !/error/.test(folded()));
};

const breaks = async () => {
  const heading = await page.locator("main h2").first().innerText();
  navigations = 0;
  const at = good.indexOf("</section1>");
  const line = good.slice(0, at).split("\n").length;
  save(good.slice(0, at) + "<oops>" + good.slice(at));
  await page.locator(".preview-alarm .preview-place").waitFor();
  const said = await page.locator(".preview-alarm").innerText();
  check(said.includes(`xep-9001.xml:${line}:`), `a broken file is told with its line (${line}): ${said}`);
  check((await page.locator("main h2").first().innerText()) === heading, "and the page stays");
  renameSync(file, `${file}.away`);
  await until(page, () => /no longer exists/.test(document.querySelector(".preview-alarm").innerText));
  check((await page.locator("main h2").first().innerText()) === heading, "even if the file goes");
  save(good);
  await until(page, () => !document.querySelector(".preview-alarm").innerText);
  check(navigations === 0, "all that without a navigation");
};

const styles = async () => {
  navigations = 0;
  const css = join(templates, "assets", "xep.css");
  appendFileSync(css, "\nh1 { outline: 3px solid rgb(1, 2, 3); }\n");
  await until(page, () => getComputedStyle(document.querySelector("h1")).outlineColor === "rgb(1, 2, 3)");
  check(navigations === 0, "a style sheet is changed in place");
  const xsl = join(templates, "html", "main.xsl");
  const sound = readFileSync(xsl, "utf8");
  save(sound.replace("</xsl:stylesheet>", "<xsl:oops></xsl:stylesheet>"), xsl);
  await until(page, () => /templates\/html\/main.xsl/.test(document.querySelector(".preview-alarm").innerText));
  save(sound.replace("<main>", "<main class='other'>"), xsl);
  await until(page, () => document.querySelector("main.other"));
  await until(page, () => !document.querySelector(".preview-alarm").innerText);
};

const searches = async () => {
  const other = await browser.newPage();
  await other.goto(`${address}xep-9001.html`);
  await other.keyboard.press("/");
  await other.keyboard.type("foghorn");
  await other.locator("#finds [role=option]", { hasText: "XEP-9004" }).waitFor({ timeout: 10_000 });
  await other.close();
};

const reconnects = async () => {
  const other = await browser.newPage();
  await other.goto(`${address}index.html`);
  // The page may just be on its way to a newer state.
  await other.locator("table a").nth(5).waitFor({ state: "attached", timeout: 10_000 });
  await other.close();
};

try {
  for (const [words, work] of Object.entries({ shows, showsWithoutStorage, searches, edits, structure, findings, breaks, styles, reconnects })) {
    const start = Date.now();
    await work().catch((error) => check(false, `${words}: ${error.message.split("\n")[0]}`));
    console.log(`preview: ${words} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
  const bad = complaints.filter((words) => !/404|503|ERR_INCOMPLETE/.test(words));
  check(bad.length === 0, `the console is silent: ${bad[0]}`);
} finally {
  server.removeAllListeners("exit");
  const ended = new Promise((done) => server.on("exit", done));
  server.kill("SIGINT");
  check((await ended) === 0, "Ctrl-C is a good end");
  await browser.close();
  rmSync(temporary, { recursive: true });
}
console.log(failed() ? `${failed()} failures` : "no failures");
process.exit(failed() ? 1 : 0);
