// The browser that all tests share, and what they find.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"];
export const browserPath = PLACES.find((path) => path && existsSync(path));

export const launch = () =>
  chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text"],
  });

/** A page of its own, and what it complains of or asks a server for. */
export const open = async (browser, url, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (m) => complaints.push(m.text()));
  page.on("pageerror", (e) => complaints.push(String(e)));
  page.on("request", (r) => r.url().startsWith("http") && complaints.push(r.url()));
  await page.goto(url);
  return { context, page, complaints };
};

const failures = [];

export const check = (right, words) => {
  if (!right) {
    failures.push(words);
    console.log(`  FAILED: ${words}`);
  }
};

export const failed = () => failures.length;
