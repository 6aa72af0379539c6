/** Header fields that mail and saved pages (MHTML) begin with; two of them make a text a message. */
const field =
	/^(?:from|to|cc|subject|date|mime-version|content-type|content-location|snapshot-content-location|received|return-path|message-id|delivered-to|reply-to|dkim-signature|x-[\w-]+|arc-[\w-]+):/i;
const anyField = /^[\w-]+:|^[ \t]/;
const headLines = 60;

/** Whether a text begins with the header of a message (RFC 5322); a line of another kind before its end says no. */
export function looksLikeMail(start: string): boolean {
	const head: string[] = [];
	for (const line of start.split(/\r?\n/, headLines)) {
		if (line.trim() === '') break;
		if (!anyField.test(line)) return false;
		head.push(line);
	}
	return field.test(head[0] ?? '') && head.filter(line => field.test(line)).length >= 2;
}
