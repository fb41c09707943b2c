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

const failures = [];

export const check = (right, words) => {
  if (!right) {
    failures.push(words);
    console.log(`  FAILED: ${words}`);
  }
};

export const failed = () => failures.length;
