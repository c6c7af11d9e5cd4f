import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import icons from 'unplugin-icons/vite';
import type { UserConfig } from 'vite';
import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

import { scriptGroups } from './scripts/chunks.ts';
import { cspPlugin, STYLE_NONCE } from './scripts/csp-plugin.ts';
import { earlyPlugin } from './scripts/early-plugin.ts';
import { enginePlugin } from './scripts/engine-plugin.ts';
import { findBrowser } from './scripts/find-browser.mjs';
import { guestTextPlugin } from './scripts/guest-text-plugin.ts';
import { offlinePlugin } from './scripts/offline-plugin.ts';
import { lessonsPlugin } from './scripts/lessons-plugin.ts';
import { LongestFirst } from './scripts/longest-first.ts';
import { packPlugin, STICK_MODE, stickPlugin } from './scripts/stick-plugin.ts';

const chromiumPath = process.env['VITEST'] === undefined ? null : await findBrowser();

/** Browsers that the site is built for. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];
// A school that types `npm start` cannot do anything about the build's own times.
const checks = { pluginTimings: false };

/** The site as a folder of files. */
const site: UserConfig = {
  plugins: [
    enginePlugin(),
    lessonsPlugin('public/lessons'),
    earlyPlugin(STYLE_NONCE),
    cspPlugin(),
    offlinePlugin('public'),
    stickPlugin(),
  ],
  build: {
    target: TARGET,
    assetsInlineLimit: 0,
    // Of these browsers Safari 16 alone knows no such links, and does without.
    modulePreload: { polyfill: false },
    rolldownOptions: { checks, output: { codeSplitting: { groups: scriptGroups() } } },
  },
};

/** The site as one file. */
const stick: UserConfig = {
  plugins: [
    enginePlugin({ isInside: true }),
    lessonsPlugin('public/lessons', { hasPicturesInside: true }),
    packPlugin(),
  ],
  publicDir: false,
  // One file needs one copy.
  resolve: { alias: { '@codemirror/autocomplete?studio': '@codemirror/autocomplete' } },
  build: {
    target: TARGET,
    emptyOutDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      checks: { ...checks, emptyImportMeta: false },
      input: 'src/main.ts',
      output: { format: 'iife', codeSplitting: false },
    },
  },
};

const common: ViteUserConfig = {
  base: './',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    icons({ compiler: 'svelte' }),
    guestTextPlugin(),
  ],
  worker: {
    format: 'iife',
    plugins: () => [guestTextPlugin(), enginePlugin()],
    rolldownOptions: { checks },
  },
  // Found at once, not one after the other: each late find would load the page, or a test, a second time.
  optimizeDeps: { entries: ['index.html', 'src/**/*.ts'] },
  test: {
    sequence: { sequencer: LongestFirst },
    // What comes is waited for, however busy the machine is; only what never comes takes that long.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    testTimeout: 180_000,
    // A busy machine may miss a moment once; what is broken is broken twice.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Vitest leaves one core alone; a machine with two has none to spare.
          maxWorkers: 2,
          // Modules are read once for all files of a worker; ours keep no state of their own.
          isolate: false,
          sequence: { groupOrder: 1 },
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**', 'tests/corpus/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Pages wait more than they work.
          maxWorkers: 3,
          maxConcurrency: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
};

export default defineConfig(({ mode }) => mergeConfig(common, mode === STICK_MODE ? stick : site));
