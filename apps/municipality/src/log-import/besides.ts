/** What a workbook holds besides cells, in any of its sheets: nothing of it is read. */
export interface Besides {
  /** Pictures, and whatever else was put into it as a file. */
  readonly files: number;
  /** On cells, answers to them included. */
  readonly comments: number;
}

export const nothingBesides: Besides = { files: 0, comments: 0 };

export const isPutInto = (name: string): boolean => /(^|\/)(media|embeddings)\/[^/]+$/i.test(name);

/**
 * Comments that stand in one file of a workbook. What was written as a conversation stands there twice: its beginning also
 * as a plain comment, whose author is the conversation.
 */
export function commentsIn(xml: string): number {
  const plain = count(xml, /<(?:[\w.-]+:)?comment[\s>]/g) - count(xml, /<(?:[\w.-]+:)?author>tc=\{/g);
  return Math.max(0, plain) + count(xml, /<(?:[\w.-]+:)?threadedComment[\s>]/g);
}

function count(text: string, what: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(what)) found += 1;
  return found;
}
