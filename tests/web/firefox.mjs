// Firefox by its own remote protocol, Marionette: what is installed is enough, and nothing has to be downloaded.
// https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The Firefox that is installed, if there is one. */
export const firefoxPath =
  process.env.FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

// No first pages, no updates, no talking to anybody; a port that is free; pop-ups as for anybody.
const PREFERENCES = {
  "marionette.port": 0,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "dom.disable_open_during_load": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.proxy.type": 5,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "ui.prefersReducedMotion": 1,
};

/** The port that Firefox listens on, which it writes beside its preferences. */
async function portIn(profile) {
  const file = join(profile, "MarionetteActivePort");
  for (let tries = 0; tries < 600; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
    if (port > 0) return port;
    await wait(100);
  }
  throw new Error("Firefox does not answer");
}

/** Sends commands over a socket; each message is its length in bytes, a colon and JSON. */
class Connection {
  #waiting = new Map();
  #read = Buffer.alloc(0);
  #last = 0;

  constructor(port) {
    this.socket = connect(port, "127.0.0.1");
    this.ready = new Promise((resolve, reject) => {
      this.greeted = resolve;
      this.socket.on("error", reject);
    });
    this.socket.on("data", (chunk) => this.#take(chunk));
  }

  #take(chunk) {
    this.#read = Buffer.concat([this.#read, chunk]);
    for (;;) {
      const colon = this.#read.indexOf(":");
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#read.subarray(0, colon));
      if (this.#read.length < end) return;
      const message = JSON.parse(this.#read.subarray(colon + 1, end));
      this.#read = this.#read.subarray(end);
      if (Array.isArray(message)) this.#answer(message);
      else this.greeted();
    }
  }

  #answer([, id, error, result]) {
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new Error(`${error.error}: ${error.message}`));
    else resolve(result);
  }

  send(command, parameters = {}) {
    this.#last += 1;
    const message = JSON.stringify([0, this.#last, command, parameters]);
    this.socket.write(`${Buffer.byteLength(message)}:${message}`);
    return new Promise((resolve, reject) => this.#waiting.set(this.#last, { resolve, reject }));
  }
}

/** A page in Firefox, with as much of what a page of Playwright can do as the tests need. */
class FirefoxPage {
  constructor(connection, handle) {
    this.connection = connection;
    this.handle = handle;
  }

  async goto(address) {
    await this.connection.send("WebDriver:Navigate", { url: address });
  }

  /** The windows that are open. */
  async windows() {
    const handles = await this.connection.send("WebDriver:GetWindowHandles");
    return handles.map((handle) => new FirefoxPage(this.connection, handle));
  }

  /** What follows is of this window. */
  async bringToFront() {
    await this.connection.send("WebDriver:SwitchToWindow", { handle: this.handle, focus: true });
  }

  async close() {
    await this.bringToFront();
    await this.connection.send("WebDriver:CloseWindow");
  }

  async evaluate(run, value) {
    const script = `return (${run})(arguments[0]);`;
    return (await this.connection.send("WebDriver:ExecuteScript", { script, args: [value ?? null], sandbox: null })).value;
  }

  /** Runs in the window around the page. */
  async #around(script, ...args) {
    await this.connection.send("Marionette:SetContext", { value: "chrome" });
    await this.connection.send("WebDriver:ExecuteScript", { script, args });
    await this.connection.send("Marionette:SetContext", { value: "content" });
  }

  async setViewportSize({ width, height }) {
    await this.#around(
      `const browser = gBrowser.selectedBrowser;
      for (const [name, size] of Object.entries(arguments[0])) {
        for (const limit of ["min", "max"]) browser.style.setProperty(limit + "-" + name, size + "px");
      }`,
      { width, height },
    );
    for (let tries = 0; tries < 100; tries += 1) {
      const done = await this.evaluate(({ width, height }) => innerWidth === width && innerHeight === height, { width, height });
      if (done) return;
      await wait(20);
    }
    throw new Error(`the page does not become ${width} × ${height}`);
  }

  async emulateMedia({ media }) {
    await this.#around("gBrowser.selectedBrowser.browsingContext.top.mediumOverride = arguments[0];", media ?? "");
  }

  async press(key) {
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS[key] ?? key }));
    await this.connection.send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async screenshot(path) {
    const { value } = await this.connection.send("WebDriver:TakeScreenshot", { full: false });
    writeFileSync(path, Buffer.from(value, "base64"));
  }

  async pdf(path) {
    const page = { width: 21, height: 29.7 };
    const { value } = await this.connection.send("WebDriver:Print", { page, shrinkToFit: false });
    writeFileSync(path, Buffer.from(value, "base64"));
  }
}

// As WebDriver calls them.
const KEYS = { ArrowRight: "\uE014", ArrowLeft: "\uE012", Enter: "\uE007", Escape: "\uE00C", PageDown: "\uE00F" };

/** Starts Firefox with one page. */
export async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), "klantreis-firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const args = ["--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile];
  const running = spawn(firefoxPath, args, { stdio: "ignore", env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: "1" } });
  const ended = new Promise((resolve) => running.once("exit", resolve));
  const stop = async () => {
    running.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const connection = new Connection(await portIn(profile));
    await connection.ready;
    await connection.send("WebDriver:NewSession", { capabilities: { alwaysMatch: { pageLoadStrategy: "normal" } } });
    const close = async () => {
      connection.socket.destroy();
      await stop();
    };
    const { value } = await connection.send("WebDriver:GetWindowHandle");
    return { page: new FirefoxPage(connection, value), close };
  } catch (error) {
    await stop();
    throw error;
  }
}
