import {monthOf} from '../publication-date.ts';

/** Zones with a name in RFC 822; other names are ambiguous and taken as Greenwich. */
const zones: Readonly<Record<string, string>> = {
	EST: '-05:00',
	EDT: '-04:00',
	CST: '-06:00',
	CDT: '-05:00',
	MST: '-07:00',
	MDT: '-06:00',
	PST: '-08:00',
	PDT: '-07:00',
};

/** "Mon, 02 Mar 2026 08:05:00 +0100" in its many sloppy forms (RFC 822, section 5; years of two digits too). */
const mailDate =
	/^(?:\p{L}+[.,\s]+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{2}:?\d{2}|[a-z]+)?)?/iu;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i;

const two = (digits: string): string => digits.padStart(2, '0');

/** "+0100" as "+01:00"; names of zones as their offset; 'Z' for none. */
function offsetOf(zone = 'Z'): string {
	const [, hours, minutes] = /^([+-]\d{2}):?(\d{2})$/.exec(zone) ?? [];
	const offset = hours ? `${hours}:${minutes}` : (zones[zone.toUpperCase()] ?? 'Z');
	return /^[+-]00:00$/.test(offset) ? 'Z' : offset;
}

/** A feed's date as ISO 8601, in the zone that the feed states; undefined for what is none. */
export function feedDate(written: string | undefined): string | undefined {
	const date = (written ?? '').trim();
	const iso = isoDate.exec(date);
	if (iso) {
		const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = iso;
		return checked([year, month, day], hour && [hour, minute, second], zone);
	}
	const mail = mailDate.exec(date);
	if (mail) {
		const [, day = '', name = '', year = '', hour, minute = '00', second = '00', zone] = mail;
		const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
		const month = monthOf(name);
		return checked([full, two(String(month)), two(day)], hour && [two(hour), minute, second], zone);
	}
	// What is left is "March 2, 2026" and the like; read as Greenwich, so that it is the same day everywhere.
	const milliseconds = /^\p{L}+\.? \d/u.test(date) ? Date.parse(`${date} UTC`) : Number.NaN;
	return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds).toISOString().slice(0, 10);
}

function checked(day: string[], time: string[] | '' | undefined, zone: string | undefined): string | undefined {
	const date = day.join('-');
	const whole = time ? `${date}T${time.join(':')}${offsetOf(zone)}` : date;
	// 31 February is no date, though Date takes it: it must come back as it went in.
	const read = new Date(`${date}T00:00:00Z`);
	if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date) return undefined;
	return Number.isNaN(Date.parse(whole)) ? date : whole;
}
