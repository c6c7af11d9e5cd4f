import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Look of the editor's parts, in the tokens of the page, so that themes and text sizes reach it. */
export const programTheme = EditorView.theme({
  '&': {
    height: '100%',
    backgroundColor: 'var(--color-editor)',
    color: 'var(--color-text)',
    fontSize: 'var(--text-code)',
  },
  '&.cm-focused': { outline: '2px solid var(--color-focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: 'var(--line-code)', overflow: 'auto' },
  '.cm-content': { paddingBlock: 'var(--space-2)', caretColor: 'var(--color-text)' },
  '.cm-cursor, .cm-dropCursor': {
    borderInlineStartColor: 'var(--color-text)',
    borderInlineStartWidth: '2px',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--color-editor)',
    color: 'var(--color-text-soft)',
    borderInlineEnd: '1px solid var(--color-border)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-active-line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--color-selection)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--color-focus)',
  },
  '&.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    textDecoration: 'underline dotted var(--color-error)',
  },
  '.cm-errorSpan': {
    textDecoration: 'underline wavy var(--color-error)',
    textUnderlineOffset: '0.2em',
    backgroundColor: 'var(--color-error-soft)',
  },
  '.cm-errorGutter': { width: '1.2em' },
  '.cm-errorSign': {
    display: 'block',
    textAlign: 'center',
    fontWeight: '700',
    color: 'var(--color-error)',
  },
  '.cm-stepLine, .cm-stepLine.cm-activeLine': {
    backgroundColor: 'var(--color-accent-soft)',
    boxShadow: 'inset 4px 0 var(--color-accent)',
  },
  '.cm-stepSpan': {
    backgroundColor: 'var(--color-selection)',
    outline: '1px solid var(--color-accent)',
    borderRadius: '2px',
  },
  '.cm-lockedLine': { backgroundColor: 'var(--color-locked)' },
  '.cm-lockedLine.cm-activeLine': { backgroundColor: 'var(--color-locked)' },
  '.cm-locked': { fontStyle: 'italic' },
  '.cm-zoneLine': { boxShadow: 'inset 3px 0 var(--color-accent)' },
});

/** Colours of the words of JavaScript, in the tokens of the page. */
export const programColors = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    color: 'var(--color-code-keyword)',
    fontWeight: '600',
  },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--color-code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--color-code-number)' },
  { tag: [tags.comment], color: 'var(--color-code-comment)', fontStyle: 'italic' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.className],
    color: 'var(--color-code-name)',
  },
]);
