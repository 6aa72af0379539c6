/** Where the walk is: in text, in a tag, in `<?`, in `<!`, in a comment. */
type Place = 'text' | 'tag' | 'instruction' | 'declaration' | 'comment';

const isSpace = (sign: string | undefined): boolean => sign !== undefined && /[ \t\n\v\f\r]/.test(sign);

/**
 * The text without tags, as PHP's `strip_tags` has it (WordPress's way with names): "<" before anything but a blank
 * opens a tag, which ends at the next ">" outside quotation marks, or takes all the rest with it. Linear.
 */
export function stripTags(text: string): string {
	if (!text.includes('<') && !text.includes('\0')) return text;
	let kept = '';
	let place: Place = 'text';
	let depth = 0;
	let quote = '';
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		const before = text[at - 1];
		if (sign === '\0') continue;
		if (place === 'text') {
			if (sign === '<' && !isSpace(text[at + 1])) place = 'tag';
			else if (sign === '>' && depth > 0) depth--;
			else kept += sign;
			continue;
		}
		if (sign === '>') {
			if (depth > 0 && place !== 'comment') depth--;
			else if (quote === '' && endsHere(place, text, at)) place = 'text';
			continue;
		}
		if (sign === '<' && quote === '' && place === 'tag' && !isSpace(text[at + 1])) depth++;
		else if ((sign === '"' || sign === "'") && place !== 'comment' && (place === 'tag' || before !== '\\')) {
			if (quote === '') quote = sign;
			else if (quote === sign) quote = '';
		} else place = opened(place, sign, text, at);
	}
	return kept;
}

function endsHere(place: Place, text: string, at: number): boolean {
	if (place === 'comment') return text.slice(at - 2, at) === '--';
	return place !== 'instruction' || text[at - 1] === '?';
}

/** What a tag turns out to be by its first signs. */
function opened(place: Place, sign: string, text: string, at: number): Place {
	if (place === 'tag' && text[at - 1] === '<') {
		if (sign === '!') return 'declaration';
		if (sign === '?') return 'instruction';
	}
	if (place === 'declaration' && sign === '-' && text.slice(at - 2, at) === '!-') return 'comment';
	return place;
}
