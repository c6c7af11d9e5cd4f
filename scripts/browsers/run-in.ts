import type { ChildProcess } from 'node:child_process';
import process from 'node:process';

import { endBrowser, startBrowser, type Browser } from './browsers.ts';
import { Findings } from './findings.ts';
import { coreShare } from './measure-processor.ts';
import type { BrowserReport } from './report.ts';
import { servePage } from './serve-page.ts';

/** Longest time in milliseconds for one browser: what it has told until then counts, and that it did not end is a fault. */
const PATIENCE_MS = 720_000;
/** A browser that has told nothing for so many milliseconds stands still: a fault, and a new window goes on after the program. */
const SILENCE_MS = 90_000;
/** Windows of one browser that may stand still. */
const MOST_SILENCES = 5;
/** Time in milliseconds after a kill in which the engine's own limit has certainly come. */
const SETTLE_MS = 2500;

/** One browser's whole run of the page in `folder`, or of the programs named `only`; null when it is not here. */
export async function runIn(
  browser: Browser,
  folder: string,
  only: readonly string[],
): Promise<Findings | null> {
  const run = new BrowserRun(browser, only);
  const server = await servePage(folder, PATIENCE_MS, (report) => run.receive(report));
  try {
    if (!(await run.begin(server.address))) return null;
    await run.over;
  } finally {
    run.end();
    server.close();
  }
  return run.findings;
}

/** The windows of one browser, one after the other: each goes on where the one before stood still. */
class BrowserRun {
  readonly findings: Findings;
  readonly over: Promise<void>;
  readonly #browser: Browser;
  readonly #only: readonly string[];
  readonly #silence = new Countdown(SILENCE_MS, () => void this.#goOn());
  readonly #patience = new Countdown(PATIENCE_MS, () => {
    this.#finish(`did not end within ${PATIENCE_MS / 1000} s`);
  });
  #address = '';
  #window: ChildProcess | null = null;
  #silences = 0;
  #resolve: () => void = () => undefined;

  constructor(browser: Browser, only: readonly string[]) {
    this.#browser = browser;
    this.#only = only;
    this.findings = new Findings(browser.name);
    this.over = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Opens the first window. False when the browser is not here. */
  async begin(address: string): Promise<boolean> {
    this.#address = address;
    // A browser may have to be installed first: that is no silence of its own.
    if (!(await this.#open())) return false;
    this.#silence.begin();
    this.#patience.begin();
    return true;
  }

  /** Takes in what the window says; the window waits for it. */
  async receive(report: BrowserReport): Promise<void> {
    this.#silence.begin();
    if (await this.findings.take(report, () => this.#shareAfterKill())) this.#resolve();
  }

  /** Closes the window and waits for nothing any more. */
  end(): void {
    this.#silence.stop();
    this.#patience.stop();
    this.#close();
  }

  async #open(): Promise<boolean> {
    const from = String(this.findings.tried);
    const wishes = new URLSearchParams([['from', from], ...this.#only.map((id) => ['only', id])]);
    this.#window = await startBrowser(this.#browser, `${this.#address}?${wishes}`);
    this.#window?.on('exit', (code) => {
      this.#finish(`ended by itself (${String(code)})`);
    });
    return this.#window !== null;
  }

  #close(): void {
    this.#window?.removeAllListeners('exit');
    if (this.#window !== null) endBrowser(this.#window);
    this.#window = null;
  }

  /** The window stands still: another one goes on after the program that it stood at. */
  async #goOn(): Promise<void> {
    this.#close();
    this.#silences += 1;
    this.findings.tried += 1;
    const fault = `stood still after ${this.findings.program}`;
    if (this.#silences === MOST_SILENCES) {
      this.#finish(fault);
      return;
    }
    this.findings.faults.push(fault);
    await this.#open();
    this.#silence.begin();
  }

  async #shareAfterKill(): Promise<number> {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    return coreShare(this.#window?.pid ?? process.pid);
  }

  #finish(fault: string): void {
    this.findings.faults.push(fault);
    this.#resolve();
  }
}

/** Acts once after so many milliseconds, unless it is stopped or begun anew before. */
class Countdown {
  readonly #ms: number;
  readonly #act: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, act: () => void) {
    this.#ms = ms;
    this.#act = act;
  }

  begin(): void {
    this.stop();
    this.#timer = setTimeout(this.#act, this.#ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
