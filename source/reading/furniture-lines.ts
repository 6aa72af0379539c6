/** Lines that sites put around an article and into it: share widgets, newsletter boxes, links to other stories. */

/** Lines that are furniture wherever they stand alone. */
const furniture: readonly RegExp[] = [
	/^spread the (?:love|word)!?$/i,
	/^share (?:this|on|via|it|with)\b[^.!?]{0,40}:?$/i,
	/^click to (?:share|e-?mail|print|copy)\b/i,
	/\(opens in (?:a )?new window\)$/i,
	/\bclick to tweet[.!]?$/i,
	/^like this:?$/i,
	/^(?:like )?loading(?: \w+)? ?(?:\.{3}|…)$/i,
	/^skip to (?:main )?(?:content|navigation)$/i,
	/^(?:advertisement|sponsored(?: content)?|continue reading(?: below)?|story continues below(?: advertisement)?)$/i,
	/^(?:subscribe|sign up)(?: now| here| today)?(?: (?:to|for) [^.]{0,80}newsletters?\b.*)?[.!]?$/i,
	/^(?:get|receive) [^.]{0,60} (?:in|to) your (?:inbox|e-?mail)\b.*$/i,
	/^enter your e-?mail(?: address)?\b.*$/i,
	/^join [\d,.]+ (?:other )?subscribers$/i,
	/^(?:read|see) (?:more|also):? ?.*[^.!?]$/i,
	/^also read:? ?.*[^.!?]$/i,
	/^(?:filed under|posted in|tagged(?: with)?|tags):? .*$/i,
	/^(?:previous|next) (?:post|article|story):?.*$/i,
];

/** Headings over lists of other stories; what follows is cut as long as it does not read like prose. */
const relatedHeading =
	/^(?:related(?: (?:posts?|articles?|stories|news|topics|content|coverage))?|more from .{1,40}|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular)|trending(?: now)?|(?:recent|popular|latest) (?:posts|articles|stories)|popular this week|do(?:n['’]t| not) miss|mehr zum thema|lesen sie auch|(?:à )?lire aussi|sur le même sujet|le[ae] también|te puede interesar|leia (?:também|mais)|leggi anche|lees ook|читайте также)\s*(?::|\.{3}|…)?$/iu;

/** The same: “More world news”. Apart, since any letter in capitals or small is an expression that takes milliseconds to make. */
const moreStories = /^more (?:[\p{L}’'-]+ ){0,3}(?:stories|news|coverage|articles)\s*(?::|\.{3}|…)?$/iu;

/** From here on nothing is the article's any more. */
const ending =
	/^(?:(?:leave|post|add|write) (?:a|your) (?:reply|comment)(?: cancel reply)?|cancel reply|your e-?mail address will not be published.*|join the (?:conversation|discussion)|comments? ?\(\d+\)|\d+ (?:comments?|responses?|replies|thoughts? on .*)|comments are closed.?|you must (?:be )?log(?:ged)? in to (?:post|leave) a comment.*)$/i;

/** Whether a line is the site's, not the article's. */
export const isFurnitureLine = (line: string): boolean => furniture.some(pattern => pattern.test(line));

/** Whether a line heads a list of other stories. */
export const isRelatedHeading = (line: string): boolean =>
	relatedHeading.test(line) || (/^more /iu.test(line) && moreStories.test(line));

/** Whether the article is over before this line. */
export const endsArticle = (line: string): boolean => ending.test(line);
