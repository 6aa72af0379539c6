import {renderToString} from 'ink';
import {expect, test} from 'vitest';
import {themeOf} from '../../source/components/theme.ts';
import {Frame} from '../../source/screen/frame.tsx';
import {smallAnalysis, smallArticle, Workbench} from '../helpers/workbench.ts';

const screenOf = (workbench: Workbench): string =>
	renderToString(<Frame state={workbench.state} theme={themeOf('mono')} onChoose={() => undefined} />, {
		columns: workbench.state.size.columns,
	}).replaceAll(/\u001B\[[\d;]*m/g, '');

/** The small article with the engine in doubt about the first quotation's speaker. */
function inDoubt(columns: number, rows = 24): Workbench {
	const analysis = smallAnalysis();
	const quotations = analysis.quotations.map(one => (one.id === 'q1' ? {...one, confidence: 0.4} : one));
	return new Workbench(columns, rows, smallArticle(), {...analysis, quotations});
}

test.each([40, 80, 120])('a speaker in doubt is never shown as a fact, at %i columns', columns => {
	const workbench = inDoubt(columns);
	expect(screenOf(workbench)).toMatch(/M\?│ .*“The bridge is safe,”/);
	expect(screenOf(workbench.type('2'))).toMatch(/M\? Mara Voss\? /);
	expect(screenOf(workbench.type(columns < 100 ? '\r' : ''))).toContain('Mara Voss? → this article');
	expect(screenOf(workbench)).toContain('see for yourself');
	expect(screenOf(workbench.type('q3\r'))).toMatch(/[->] “The bridge is safe,”\s+\(not\s+sure\)/);
});

test('accepting it makes it one', () => {
	const workbench = inDoubt(120).type('2a');
	expect(screenOf(workbench)).toMatch(/✓MV Mara Voss {2}/);
	expect(screenOf(workbench)).toContain('The program was a guess');
});

test('on a narrow window the words stand below who said them', () => {
	const rows = screenOf(new Workbench(40, 12).type('2')).split('\n');
	expect(rows[1]).toMatch(/^> {2}MV Mara Voss\s*$/);
	expect(rows[2]).toMatch(/^ {6}“The bridge is safe,”\s*$/);
	expect(rows[3]).toMatch(/^ {3}MV Mara Voss via Northern Wire\s*$/);
});

test.each([6, 8, 9, 12, 24])('a list of two rows each shows the selected one whole in %i rows', rows => {
	const workbench = new Workbench(40, rows).type('2G');
	expect(screenOf(workbench)).toMatch(/> {2}IL Ivo Lantz\s*\n {6}“Nobody asked us,”/);
});

test.each(['fr', 'ja', 'not a tag!'])('in %s it says that speakers are not attributed', language => {
	const article = {...smallArticle(), language};
	const {quotations, ...rest} = smallAnalysis();
	const unattributed = quotations.map(({speaker: _, ...quotation}) => quotation);
	const analysis = {...rest, actors: [], quotations: unattributed, languageSupport: 'quotation-marks-only' as const};
	const name = {fr: 'French', ja: 'Japanese'}[language] ?? language;
	for (const columns of [40, 80, 120]) {
		const workbench = new Workbench(columns, 24, article, analysis);
		for (const pane of ['2', '3'])
			expect(screenOf(workbench.type(pane)).replaceAll(/\s+/g, ' ')).toContain(`not attributed in ${name}`);
	}
});

test('what is rejected and what is not found again stand below the list, with signs that need no colour', () => {
	const workbench = new Workbench(120, 24).type('2X');
	expect(screenOf(workbench)).toMatch(/Rejected by you \(1\)[^\n]*\n {2}×MV/);
	expect(screenOf(new Workbench(120, 24).type('2GX'))).toMatch(/\n {2}× {3}Ivo Lantz /);
	workbench.act({
		type: 'corrections-found',
		request: 0,
		corrections: [
			{
				...{id: 'gone', article: 'small', at: '2026-01-01T00:00:00Z'},
				change: {type: 'actors-merged', into: {name: 'Ada', kind: 'person'}, from: {name: 'Bob', kind: 'person'}},
			},
		],
	});
	expect(screenOf(workbench.type('G'))).toMatch(/Corrections not found again \(1\)[^\n]*\n> ! Bob is Ada/);
	expect(screenOf(workbench)).toContain('It is kept, and holds again');
	expect(screenOf(workbench)).toContain('1 not found');
});

test('an actor says with whom it was merged', () => {
	expect(screenOf(new Workbench(120, 24).type('3M').type('ivo').press('enter'))).toContain(
		'Merged with Ivo Lantz by you',
	);
});
