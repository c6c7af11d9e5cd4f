import * as v from 'valibot';

/** What tabs tell each other about the notebook. */
export type TabMessage =
  /** These records were written. */
  | { readonly kind: 'written'; readonly keys: readonly string[] }
  /** Everything was erased. */
  | { readonly kind: 'wiped' };

/** A way to the other tabs of the same site. The owner closes it. */
export interface TabChannel {
  readonly post: (message: TabMessage) => void;
  readonly listen: (hear: (message: TabMessage) => void) => void;
  readonly close: () => void;
}

const schema = v.variant('kind', [
  v.object({ kind: v.literal('written'), keys: v.array(v.string()) }),
  v.object({ kind: v.literal('wiped') }),
]);

/** A channel of that name, null where the browser has none: two tabs then find out when they write. */
export function openTabChannel(name: string): TabChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    listen: (hear) => {
      channel.onmessage = (event: MessageEvent<unknown>) => {
        const message = v.safeParse(schema, event.data);
        // A tab with another version of the site may say what this one does not know: writing finds out.
        if (message.success) hear(message.output);
      };
    },
    close: () => {
      channel.close();
    },
  };
}
