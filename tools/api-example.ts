import {type Actor, type Analysis, type Article, analyse, type Quotation, readArticle} from 'whosaid';

/** A program of somebody else's, as the README shows it: `.ci/run` checks its types and runs it against the packed package. */
const read = await readArticle(
	{text: 'The bridge is safe\n\n“The bridge is safe,” said Mara Voss, the city engineer.\n'},
	{kind: 'file', location: 'bridge.txt'},
);
if (!read.ok) throw new Error(`${read.problem.message} ${read.problem.nextStep}`);
const article: Article = read.value;
const {quotations, actors}: Analysis = analyse(article);
const wordsOf = ({content}: Quotation): string =>
	content.map(({start, end}) => article.text.slice(start, end)).join(' … ');
const names: string[] = actors.map(({name}: Actor) => name);
const said = quotations.map(quotation => `${quotation.speaker?.name ?? 'unknown'}: ${wordsOf(quotation)}`);
if (said[0] !== 'Mara Voss: “The bridge is safe,”' || !names.includes('Mara Voss'))
	throw new Error(`the packed package reads ${JSON.stringify({said, names})}`);
console.log(`the packed package, imported, says ${said[0]}`);
