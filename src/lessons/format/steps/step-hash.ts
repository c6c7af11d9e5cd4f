import type { Nodes } from 'mdast';

/** Fingerprint of what blocks say, whatever way they are written: 8 hexadecimal digits (FNV-1a). */
export function hashNodes(nodes: readonly Nodes[]): string {
  let hash = 0x811c9dc5;
  for (const sign of nodes.map(textOf).join('\n')) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The words and the structure of a node; how marks, spaces and line breaks are written makes no difference. */
function textOf(node: Nodes): string {
  const kind =
    node.type === 'listItem' && typeof node.checked === 'boolean' ? `box ${node.checked}` : node.type;
  if (node.type === 'code') return `code ${node.lang ?? ''} ${node.meta ?? ''}\n${node.value.trim()}`;
  if ('children' in node) return `${kind}(${node.children.map(textOf).join(' ')})`;
  if (node.type === 'image') return `image ${node.url} ${node.alt ?? ''}`;
  return 'value' in node ? node.value.normalize().replace(/\s+/g, ' ').trim() : kind;
}
