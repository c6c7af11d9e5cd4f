import { createSubscriber } from 'svelte/reactivity';

import { parseRoute, type Route } from './route.ts';

/** The place that the address bar names; reads in a component follow it. */
export class Router {
  readonly #window: Window;
  readonly #follow: () => void;

  constructor(page: Window) {
    this.#window = page;
    this.#follow = createSubscriber((changed) => {
      page.addEventListener('hashchange', changed);
      return () => {
        page.removeEventListener('hashchange', changed);
      };
    });
  }

  get route(): Route {
    this.#follow();
    return parseRoute(this.#window.location.hash);
  }
}
