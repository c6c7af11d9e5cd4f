import { describe, expect, test } from 'vitest';

import { cleanMarkdown, cleanSections } from '../../../src/lessons/import/clean-markdown.ts';
import { parseLesson } from '../../../src/lessons/format/parse-lesson.ts';

const clean = (text: string): string =>
  cleanMarkdown(text, (url) => (url === 'a.png' ? 'images/a.png' : null));

describe('Markdown of a track', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the title of the document is left out', '# Title\n\nText.', 'Text.'],
    [
      'headings become free sub-titles',
      '## One\n\n### Two\n\n#### Three',
      '#### One\n\n#### Two\n\n##### Three',
    ],
    ['a comment says nothing', 'A.\n\n<!-- prettier-ignore -->\n\nB <!-- c -->b.', 'A.\n\nB b.'],
    ['tags go, their words stay', '<p align="center">Middle</p>\n\nx<sup>2</sup>', 'Middle\n\nx^2'],
    ['a task list becomes a list', '- [ ] one\n- [x] two', '- one\n- two'],
    ['an admonition becomes a quote', '~~~~exercism/caution\nMind **it**.\n~~~~', '> Mind **it**.'],
    ['a box of colons becomes its words', ':::note\nMind it.\n:::', 'Mind it.'],
    ['a box of colons ends after a link, too', ':::note\nMind [it](/a).\n:::', 'Mind it.'],
    ['the mark of a box goes from a quote', '> [!TIP]\n> Mind it.', '> Mind it.'],
    ['a line break with nothing after it goes', 'A.\n\n<img src="x.png"><br>', 'A.'],
    ['code keeps its language only', '```js {1,2} title="x"\na\n```', '```js\na\n```'],
    ['code with a word that is a role is shown, not run', '```js starter\na\n```', '```js\na\n```'],
    ['a link by reference stays a link', '[a][b]\n\n[b]: https://x.org/', '[a](https://x.org/)'],
    ['a link is secured', '[a](http://x.org/)', '[a](https://x.org/)'],
    ['a link within the track becomes its words', '[a](/tracks/js) [b](./c.md) [d](#e)', 'a b d'],
    ['a link that runs something becomes its words', '[a](javascript:alert(1))', 'a'],
    ['a picture beside the text comes along', '![Words](a.png)', '![Words](images/a.png)'],
    ['a picture without words gets its name', '![](a.png)', '![a](images/a.png)'],
    ['a picture that is not there becomes its words', '![Words](b.png)', 'Words'],
    ['a picture of another site becomes a link', '![W](https://x.org/a.png)', '[W](https://x.org/a.png)'],
  ];
  test.each(cases)('%s', (_, before, after) => {
    expect(clean(before)).toBe(after);
  });

  test.each(cases)('%s: a lesson takes it without an error', (_, before) => {
    const body = clean(before).replaceAll('images/a.png', 'a.png');
    const lesson = `---\nformat: 1\nid: essai\nlang: en\ntitle: T\n---\n\n## Read: T {#t}\n\nText.\n\n${body}\n`;
    const { problems } = parseLesson(lesson, 'essai.en.md');
    expect(problems).toEqual([]);
  });

  test('hints are cut at their headings, with the links that each uses', () => {
    const text = '# Hints\n\n## General\n\n- See [a][a].\n\n## 1. First\n\nDo.\n\n[a]: https://x.org/';
    expect(cleanSections(text, () => null)).toEqual([
      { title: 'General', text: '- See [a](https://x.org/).' },
      { title: '1. First', text: 'Do.' },
    ]);
  });
});
