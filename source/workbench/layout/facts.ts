import type {Article} from '../../article/schema.ts';

/** The line below the headline: outlet, byline and date, as far as the article tells them. */
export function factsLine(article: Article): string {
	const byline = article.byline.length > 0 ? `by ${article.byline.join(', ')}` : '';
	return [article.outlet ?? '', byline, shownDate(article.publishedAt)].filter(Boolean).join(' · ');
}

/**
 * An ISO 8601 date as people read it ("16 March 2019"), without the clock and without the reader's time zone:
 * what the article states is shown, not what it would be elsewhere. What is no date is shown as it is.
 */
export function shownDate(date: string | undefined): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
	const name = months[Number(month) - 1];
	return name ? `${Number(day)} ${name} ${year}` : (date ?? '');
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
