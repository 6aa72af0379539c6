/** A character of a script that is written without spaces counts as a word. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** How many words a text has, near enough to compare texts by. */
export const wordCount = (text: string): number => text.match(word)?.length ?? 0;
