import type { PlayerSession } from './player-session.svelte.ts';

/** Steps that Page Up and Page Down go. */
const PAGE = 10;

/** What a key did: it moved, wanted a move that there is not, closes the player, or is none of the player's. */
export type KeyAnswer = 'moved' | 'no-visit' | 'no-picture' | 'close' | null;

/** Does what a key says. Keys with Control, Alt or Meta belong to the browser. */
export function pressKey(session: PlayerSession, event: KeyboardEvent): KeyAnswer {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const back = event.shiftKey ? -1 : 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const direction = event.key === 'ArrowRight' ? 1 : -1;
      if (event.shiftKey) session.overCall(direction);
      else session.move(direction);
      return 'moved';
    }
    case 'PageDown':
    case 'PageUp':
      session.go(session.step + (event.key === 'PageDown' ? PAGE : -PAGE));
      return 'moved';
    case 'Home':
      session.go(session.range.first);
      return 'moved';
    case 'End':
      session.go(session.range.last);
      return 'moved';
    case 'l':
    case 'L':
      return session.visit(back) ? 'moved' : 'no-visit';
    case 'i':
    case 'I':
      return session.picture(back) ? 'moved' : 'no-picture';
    case ' ':
      session.togglePlaying();
      return 'moved';
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}
