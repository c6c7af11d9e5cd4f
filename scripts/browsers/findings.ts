import { KILLED, type BrowserReport } from './report.ts';

/** Programs between two lines that say how far it is. */
const SAID_EVERY = 20;
/** Most of one core that may still be used after a kill. */
const MOST_SHARE = 0.5;
/** Most that our way to run may be slower than the best way in the same browser. */
const MOST_SLOWER = 1.5;

/** What the page measured of its ways to run a program. */
export type Kernels = Extract<BrowserReport, { kind: 'kernels' }>;

/** What is known of one browser so far, from what its page reports. */
export class Findings {
  readonly browser: string;
  kernels: Kernels | null = null;
  /** Programs that are over, or given up. */
  tried = 0;
  /** The program that is over last. */
  program = 'the beginning';
  /** Part of a core that was used after each kill. */
  readonly shares: number[] = [];
  /** What went wrong, a sentence each. */
  readonly faults: string[] = [];

  constructor(browser: string) {
    this.browser = browser;
  }

  /** Takes a report in; `measureShare` answers the part of a core that is used. True once the page has no more to say. */
  async take(report: BrowserReport, measureShare: () => Promise<number>): Promise<boolean> {
    switch (report.kind) {
      case KILLED: {
        const share = await measureShare();
        this.shares.push(share);
        if (share > MOST_SHARE)
          this.faults.push(`${share.toFixed(2)} of a core burns after ${report.program}`);
        return false;
      }
      case 'kernels':
        this.kernels = report;
        this.faults.push(...report.wrong, ...slowness(report));
        return false;
      case 'progress':
        this.tried = report.tried;
        this.program = report.program;
        this.faults.push(...report.wrong);
        if (report.tried % SAID_EVERY === 0 || report.tried === report.all)
          console.error(`${this.browser}: ${report.tried} of ${report.all} programs`);
        return false;
      case 'broken':
        this.faults.push(report.detail);
        return true;
      case 'done':
        this.faults.push(...report.wrong);
        return true;
    }
  }
}

/** How many times slower our way to run is than the best way in the same browser. */
export function slowerBy({ kernelsMs }: Kernels): number {
  const times = Object.values(kernelsMs);
  return (times[0] ?? 0) / Math.min(...times);
}

function slowness(kernels: Kernels): string[] {
  const ratio = slowerBy(kernels);
  return ratio > MOST_SLOWER ? [`the worker is ${ratio.toFixed(2)} times slower than the best way`] : [];
}
