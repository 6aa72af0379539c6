const day = 86_400_000;

const digits = (value: number, length = 2): string => String(value).padStart(length, '0');

/**
 * Milliseconds since the epoch as `Date.prototype.toISOString` writes them, from year 0 to 9999. The first `Date` of a
 * process loads the tables of time zones, a tenth of the time to the first frame. Days to a date: Howard Hinnant,
 * “chrono-compatible low-level date algorithms”.
 */
export function isoTime(milliseconds: number): string {
	const days = Math.floor(milliseconds / day);
	const clock = milliseconds - days * day;
	const shifted = days + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit, index) =>
		digits(Math.floor(clock / unit) % (index === 0 ? 24 : 60)),
	);
	return `${digits(year, 4)}-${digits(month)}-${digits(date)}T${hours}:${minutes}:${seconds}.${digits(clock % 1000, 3)}Z`;
}
