import { EditorView } from '@codemirror/view';

/** Look of what only the lesson editor has, in the tokens of the page: underlined problems, the list of completions. */
export const lessonTheme = EditorView.theme({
  '.cm-lintRange': { backgroundImage: 'none', paddingBottom: '0' },
  '.cm-lintRange-error': {
    textDecoration: 'underline wavy var(--color-error)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-lintRange-warning': {
    textDecoration: 'underline dotted var(--color-warning)',
    textUnderlineOffset: '0.2em',
  },
  '.cm-gutter-lint': { width: '1.2em' },
  '.cm-lint-marker': {
    content: 'none',
    width: 'auto',
    height: 'auto',
    textAlign: 'center',
    fontWeight: '700',
  },
  '.cm-lint-marker-error': { color: 'var(--color-error)' },
  '.cm-lint-marker-warning': { color: 'var(--color-warning)' },
  '.cm-lint-marker-error::before': { content: '"✗"' },
  '.cm-lint-marker-warning::before': { content: '"!"' },
  '.cm-tooltip': {
    border: '1px solid var(--color-border)',
    backgroundColor: 'var(--color-surface)',
    color: 'var(--color-text)',
    maxWidth: '32rem',
  },
  '.cm-tooltip .cm-diagnostic': { fontFamily: 'var(--font-text)', fontSize: 'var(--text-small)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--color-error)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--color-warning)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--font-code)',
    fontSize: 'var(--text-small)',
    maxHeight: '16em',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3em 0.6em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--color-accent)',
    color: 'var(--color-on-accent)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-completionDetail': { fontFamily: 'var(--font-text)', fontStyle: 'normal', marginInlineStart: '0.8em' },
  '.cm-tooltip.cm-completionInfo': {
    fontFamily: 'var(--font-text)',
    fontSize: 'var(--text-small)',
    padding: '0.5em 0.7em',
    maxWidth: '20rem',
  },
});
