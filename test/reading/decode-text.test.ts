import {describe, expect, test} from 'vitest';
import {readArticle} from '../../source/reading/read-article.ts';

/** Words in an encoding, by its own table: Node writes none but Unicode and Latin-1. */
function encoded(text: string, encoding: string): Uint8Array {
	const decoder = new TextDecoder(encoding);
	const byCharacter = new Map<string, number[]>();
	for (let one = 0x80; one < 0x100; one++) byCharacter.set(decoder.decode(Uint8Array.of(one)), [one]);
	if (encoding === 'shift_jis') {
		for (let lead = 0x81; lead < 0xa0; lead++)
			for (let trail = 0x40; trail < 0xfd; trail++)
				byCharacter.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
	}
	return Uint8Array.from([...text].flatMap(character => byCharacter.get(character) ?? [character.charCodeAt(0)]));
}

const russian = 'Мэр города сказал в понедельник, что мост будет открыт весной. Жители рады, но спорят о цене проезда.';
const page = (head: string, words: string, filling = 0): string =>
	`<!doctype html><html><head><!-- ${'-'.repeat(filling)} -->${head}<title>x</title></head><body><p>${words}</p></body></html>`;

async function textOf(bytes: Uint8Array, charset?: string): Promise<string> {
	const read = await readArticle({bytes, charset}, {kind: 'file', location: 'story'});
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.headline + read.value.text;
}

describe('the encoding of a page', () => {
	test.each([
		['is told by a meta element', page('<meta charset="windows-1251">', russian), undefined],
		[
			'is told far below the 1,024 bytes of the standard',
			page('<meta charset=windows-1251>', russian, 30_000),
			undefined,
		],
		[
			'is told the old way',
			page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', russian),
			undefined,
		],
		['is told by the header', page('', russian), 'windows-1251'],
		['is told by the header against the page', page('<meta charset="koi8-r">', russian), 'Windows-1251 '],
		['is guessed where the declaration cannot be true', page('<meta charset="utf-8">', russian), undefined],
		['is guessed where nobody tells', page('', russian), undefined],
		['is guessed where the name is not known', page('<meta charset="martian">', russian), 'venusian'],
	])('%s', async (_, html, charset) => {
		expect(await textOf(encoded(html, 'windows-1251'), charset)).toContain(russian);
	});

	test('is UTF-8 where a declaration of UTF-16 can be read', async () => {
		expect(await textOf(Buffer.from(page('<meta charset="utf-16">', 'Café')))).toContain('Café');
	});

	test('is what the byte-order mark says, whatever the header says', async () => {
		const bytes = Buffer.from(`\ufeff${page('', russian)}`, 'utf8');
		expect(await textOf(bytes, 'windows-1252')).toContain(russian);
	});
});

describe('the encoding of a plain text is guessed', () => {
	const japanese = '市長は月曜日に、橋は春に開通すると述べた。住民は喜んでいるが、意見が分かれている。';

	test.each([
		['koi8-r', russian],
		['windows-1251', russian],
		['shift_jis', japanese],
		['windows-1252', '“Le maire a déclaré que le pont serait rouvert”, dit-il. Après des années, c’est sûr.'],
	])('%s', async (encoding, words) => {
		expect(await textOf(encoded(`${words}\n\n${words}`, encoding))).toContain(words);
	});
});
