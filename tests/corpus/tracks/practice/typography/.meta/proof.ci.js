/* It's a comment with a ’ in it. */
export const quote = (text) => `« ${text.replace(/'/g, '’').replace(/[“”]/g, '')} »`;
export const example = `
\`\`\`js
code
\`\`\``;
