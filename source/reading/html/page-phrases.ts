/** Phrases by which single lines of a page are told from its article. Each list has its home here. */

/** Words before a link to another story or offer. The line must be mostly link for them to count. */
const leadingAway =
	/^(?:related|read|see|also|more|watch|listen|do(?:n['’]t| not) miss|subscribe|sign up|follow|join|click|download|get|check out|via|lesen|mehr|lire|voir|lea|leia|leggi|lees|ver)\b/i;
export const leadsAway = (line: string): boolean => leadingAway.test(line);

/** Lines of a gallery that say which picture of how many it is. */
const counter = /^(?:image|photo|slide|picture)?\s*\d+ (?:of|\/) \d+$/i;
export const isPictureCounter = (line: string): boolean => counter.test(line);

/** Lines that say only whose picture it is. */
const credits: readonly RegExp[] = [
	/^[([]?(?:(?:featured |main |cover )?(?:image|photo(?:graph)?|picture|pic|screenshot|foto|bild|imagen|imagem))s?(?: (?:credit|courtesy|copyright|source|by|via)s?\b|\s*[:©/])/i,
	/^[([]?credits?\s*:/i,
	/^[([]?©[^.]*$/,
	/^[([]?(?:getty images|(?:ap|afp|reuters|epa|dpa)(?:[ /]photo)?|shutterstock|istock)[)\]]?$/i,
];
export const isCreditLine = (line: string): boolean => credits.some(pattern => pattern.test(line));

/** Lines that stand below a story. */
const tails: readonly RegExp[] = [
	/^\W?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written) (?:and \w+ )?by\b/i,
	/\bcontributed (?:reporting|to this (?:report|story|article))\b/i,
	/^(?:associated press|ap|reuters) (?:[\w-]+ )?(?:writers?|reporters?|journalists?)\b/i,
	/^(?:sources?|quelle|fuente|fonte)\s*:/i,
	/^(?:copyright|©|\(c\)|all rights reserved)/i,
	/\ball rights reserved\b|\bsubject to copyright\b/i,
	/^citation:/i,
	/\b(?:may|can) be reached at\b|\bfollow (?:him|her|them|us|me)\b/i,
	/^this (?:article|story|post|material) (?:(?:was|has been|is) )?(?:(?:originally|first|also) )?(?:(?:re)?published|posted|appeared|updated|syndicated|produced)\b/i,
	/^(?:last )?(?:updated|published|posted)\b/i,
	/^page \d+ of \d+\b/i,
	/^comments?:?$/i,
];
/** Sentences that sites owe the law, wherever they stand. */
const disclosure = /^this (?:post|article|page) may contain affiliate\b|\bmay earn an? (?:affiliate )?commission\b/i;
export const isDisclosure = (line: string): boolean => disclosure.test(line);

/** Invitations; the same words begin sentences too, so that an address has to follow. */
const invitation =
	/^(?:write to|e-?mail|contact|follow|reach|tweet|have a (?:tip|question|comment)|got a tip|join (?:our|us)|subscribe|sign up|get the latest|listen to|like us|find us|visit|click|more (?:ap|on)\b)/i;

/** Whether a line stands below a story; `linked` says whether there is a link in it. */
export const isTailLine = (line: string, linked: boolean): boolean =>
	tails.some(pattern => pattern.test(line)) || (invitation.test(line) && (linked || /@|https?:|www\./.test(line)));
