import type { SchoolMessages } from './school-fr.ts';

/** Words about the courses that a school has added, in English. */
export const schoolEn = {
  reading: 'The lessons of your school are on their way…',
  problems: (count) =>
    count < 2 ? 'A problem in the lessons of your school' : `${count} problems in the lessons of your school`,
  show: 'Show this message to a mentor. The rest of the site works.',
  line: (line) => `, line ${line}`,
  network: {
    N001: 'The file “‹url›” is no UTF-8 text. Save it as UTF-8 in the text editor.',
    N002: 'The server does not answer for “‹url›”.',
    N003: 'The server takes too long to send “‹url›”.',
    N004: 'This file has to hold a list of tables of contents: {"courses": ["my-lessons/course.md"]}',
    N005: 'This file is not JSON: check the straight quotes and the commas, as in {"courses": ["my-lessons/course.md"]}',
    N006: 'The address “‹url›” leaves the site. A table of contents is a file beside the site: students’ privacy depends on it.',
    N007: 'The file “‹url›” is too large: a file has at most ‹limit› bytes.',
    N008: 'The link “‹url›” leaves the folder of the course.',
    N009: 'The course “‹id›” is already that of ‹a›.',
  },
} satisfies SchoolMessages;
