// Looks at a page that `Article::to_html` made, in a real browser: node page.test.mjs PAGE
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const url = pathToFileURL(process.argv[2]).href;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"],
});

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const requests = [], problems = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => problems.push(message.text()));
  await page.goto(url);
  return { page, context, requests, problems };
}

const lit = (page, selector) => page.$$eval(selector, (all) => all.map((e) => e.classList.contains("lit")));
const every = (list) => list.length > 0 && list.every(Boolean);
const none = (list) => !list.some(Boolean);

// The number of a statement whose speaker is an entity that is mentioned elsewhere too.
const pick = (page) => page.$eval("article [role=button][data-p]", (button) => [button.dataset.n, button.dataset.p]);

const tests = {
  async "nothing is fetched and no script but the page's own runs"() {
    const { page, requests, problems } = await open();
    assert.deepEqual(requests, [url]);
    assert.deepEqual(problems, []);
    assert.match(await page.title(), /<img src=x onerror=|<\/title><script>/);
    assert.equal(await page.locator("script").count(), 1);
    for (const foreign of ["img", "iframe", "article b", "[onerror]", "[onmouseover]"]) {
      assert.equal(await page.locator(foreign).count(), 0, foreign);
    }
    const text = await page.locator("article").textContent();
    assert.ok(text.includes('<iframe src="http://127.0.0.1:9/"></iframe>'));
  },

  async "pointing at a statement lights its cue, its speaker and every mention"() {
    const { page } = await open();
    const [n, p] = await pick(page);
    const all = `[data-q~="${n}"], [data-cue~="${n}"], [data-by~="${n}"], [data-e~="${p}"]`;
    assert.ok(none(await lit(page, all)));
    await page.hover(`article [data-q~="${n}"]`);
    assert.ok(every(await lit(page, all)));
    assert.ok((await page.locator(`article [data-e~="${p}"]`).count()) > 1, "the speaker is mentioned more than once");
    const others = await page.$$eval("article [data-q].lit:not(.lit-name)", (all) => all.map((e) => e.dataset.q));
    assert.ok(others.every((q) => q.split(" ").includes(n)), "no other statement is lit");
    await page.mouse.move(1, 1);
    assert.ok(none(await lit(page, all)));
  },

  async "a click pins, a second one and Escape let go"() {
    const { page } = await open();
    const [n] = await pick(page);
    const statement = `article [data-q~="${n}"]`;
    await page.click(statement);
    await page.mouse.move(1, 1);
    assert.ok(every(await lit(page, statement)));
    assert.equal(await page.getAttribute(`#q${n}`, "aria-pressed"), "true");
    await page.click(statement);
    await page.mouse.move(1, 1);
    assert.ok(none(await lit(page, statement)));
    await page.click(`#q${n}`);
    await page.keyboard.press("Escape");
    assert.ok(none(await lit(page, statement)));
    assert.equal(await page.getAttribute(`#q${n}`, "aria-pressed"), "false");
  },

  async "a statement in the list leads to its place"() {
    const { page } = await open();
    const link = page.locator("aside a[data-n]").last();
    const n = await link.getAttribute("data-n");
    await link.click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "q" + n);
    assert.ok(every(await lit(page, `article [data-q~="${n}"]`)));
    assert.ok(await page.locator("#q" + n).isVisible());
  },

  async "the keyboard reaches every statement"() {
    const { page } = await open();
    const count = await page.locator("article [role=button]").count();
    assert.ok(count >= 4, `${count} statements`);
    for (let n = 0; n < count; n++) {
      await page.keyboard.press("Tab");
      const id = await page.evaluate(() => document.activeElement.id);
      assert.match(id, /^q\d+$/);
      assert.ok(every(await lit(page, `article [data-q~="${id.slice(1)}"]`)), id);
      const label = await page.getAttribute("#" + id, "aria-label");
      assert.equal(await page.textContent("#now"), label);
    }
    await page.keyboard.press("Enter");
    const last = await page.evaluate(() => document.activeElement);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true", String(last));
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest("aside") !== null), true);
  },

  async "the list follows to the speaker that was chosen"() {
    const { page } = await open({ viewport: { width: 1200, height: 420 } });
    const n = await page.locator("aside .people > [data-e] a[data-n]").last().getAttribute("data-n");
    const inside = () => page.$eval(".people > .lit-name", (person) => {
      const [a, b] = [person.getBoundingClientRect(), document.querySelector("aside").getBoundingClientRect()];
      return a.top >= b.top && a.bottom <= Math.min(b.bottom, innerHeight);
    });
    await page.locator("#q" + n).press("Enter");
    await page.waitForFunction(() => document.querySelector(".people > .lit-name"));
    await page.waitForTimeout(600);
    assert.ok(await inside());
    await page.locator("#q" + n).press(" ");
    assert.equal(await page.getAttribute("#q" + n, "aria-pressed"), "false");
  },

  async "a number stays with its statement and its quotation mark on a line"() {
    const { page } = await open();
    const apart = await page.evaluate(() => {
      const main = document.querySelector("article");
      const middle = (node, at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { top, bottom } = range.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      let apart = 0;
      for (let width = 120; width < 700; width += 7) {
        main.style.width = width + "px";
        for (const number of main.querySelectorAll("[role=button]")) {
          const at = middle(number.firstChild, 0);
          const [before, after] = [number.previousSibling, number.nextSibling.firstChild];
          if (Math.abs(at - middle(after, 0)) > 12) apart++;
          const mark = before?.nodeType === Node.TEXT_NODE && /"$/.test(before.data);
          if (mark && Math.abs(at - middle(before, before.length - 1)) > 12) apart++;
        }
      }
      return apart;
    });
    assert.equal(apart, 0);
  },

  async "a narrow screen is one column, and a tap tells who"() {
    const { page } = await open({ viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, `${width} pixels wide`);
    const [article, aside] = await page.$$eval("article, aside", (all) => all.map((e) => e.getBoundingClientRect().toJSON()));
    assert.ok(aside.top >= article.bottom);
    const [n, p] = await pick(page);
    await page.tap(`article [data-q~="${n}"]`);
    assert.ok(every(await lit(page, `article [data-e~="${p}"]`)));
    assert.ok(await page.locator("#now").isVisible());
    const button = await page.locator(`#q${n}`).boundingBox();
    assert.ok(button.height >= 24 && button.width >= 24, "large enough for a finger");
  },

  async "text stands out from its ground, lit or not, in light and dark"() {
    for (const colorScheme of ["light", "dark"]) {
      const { page, context } = await open({ colorScheme });
      const worst = () => page.evaluate(() => {
        const rgb = (value) => value.match(/[\d.]+/g).map(Number);
        const light = (value) => {
          const [r, g, b] = rgb(value).slice(0, 3).map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const value = getComputedStyle(at).backgroundColor;
            if ((rgb(value)[3] ?? 1) > 0) return value;
          }
        };
        const ratios = [...document.querySelectorAll("body *")].filter((e) => e.textContent.trim() && e.offsetParent)
          .map((e) => {
            const [a, b] = [light(getComputedStyle(e).color), light(ground(e))];
            return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), e.outerHTML.slice(0, 120)];
          });
        return ratios.sort((a, b) => a[0] - b[0])[0];
      });
      const check = async () => {
        const [ratio, element] = await worst();
        assert.ok(ratio >= 4.5, `${colorScheme}: ${ratio.toFixed(2)} at ${element}`);
      };
      await check();
      for (const button of await page.locator("article [role=button]").all()) {
        await button.focus();
        await check();
      }
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
        colorScheme === "light" ? "rgb(23, 24, 26)" : "rgb(255, 255, 255)");
      await context.close();
    }
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
