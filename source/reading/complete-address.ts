/** The complete address a link leads to; undefined for other schemes than the web's and mail, and for places in the page. */
export function completeAddress(address: string, base: string | undefined): string | undefined {
	const trimmed = address.trim();
	if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return undefined;
	const url = new URL(trimmed, base);
	return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

/** A complete http(s) address, relative ones seen from `base`; undefined for anything else. */
export function httpAddress(address: string | undefined, base: string | undefined): string | undefined {
	const written = address?.trim() ?? '';
	const url = written === '' ? null : URL.parse(written, base);
	return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
