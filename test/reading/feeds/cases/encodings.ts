import {bytes, type FeedCase, item, rss, titled, utf16} from './feeds.ts';

/** The same words in the encodings that feeds come in. */
export const encodings: readonly FeedCase[] = [
	{
		name: 'UTF-8 with a mark',
		source: Buffer.from(`\ufeff${rss(item('café'))}`),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'UTF-16 with a mark',
		source: utf16(rss(item('café')).replace('UTF-8', 'UTF-16')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'ISO-8859-1 by its declaration',
		source: bytes(rss(item('caf\u00e9')).replace('UTF-8', 'ISO-8859-1')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'windows-1251 by its declaration',
		source: bytes(rss(item('\u00cf\u00ee\u00f0\u00f2')).replace('UTF-8', 'windows-1251')),
		title: 'Harbour Post',
		entries: titled('Порт'),
	},
	{
		name: 'Shift_JIS by its header',
		source: bytes(rss(item('\u008d\u0060')).replace(' encoding="UTF-8"', '')),
		charset: 'Shift_JIS',
		title: 'Harbour Post',
		entries: titled('港'),
	},
	{
		name: 'UTF-8 by its header, whatever its declaration says',
		source: Buffer.from(rss(item('café')).replace('UTF-8', 'ISO-8859-1')),
		charset: 'utf-8',
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'UTF-8 declared as US-ASCII',
		source: Buffer.from(rss(item('plain')).replace('UTF-8', 'us-ascii')),
		title: 'Harbour Post',
		entries: titled('plain'),
	},
	{
		name: 'windows-1252 that calls itself UTF-8',
		source: bytes(rss(item('caf\u00e9'))),
		title: 'Harbour Post',
		entries: titled('café'),
	},
	{
		name: 'an encoding that does not exist',
		source: Buffer.from(rss(item('café')).replace('UTF-8', 'x-none')),
		title: 'Harbour Post',
		entries: titled('café'),
	},
];
