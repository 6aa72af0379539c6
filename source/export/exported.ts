import type {Analysis} from '../analysis/schema.ts';
import type {Article} from '../article/schema.ts';
import {actorsCsv} from './actors-csv.ts';
import {articleMarkdown} from './article-markdown.ts';
import {articleText} from './article-text.ts';
import {actorsJson, articleJson, quotesJson} from './checked-json.ts';
import {jsonText} from './json-text.ts';
import {quotationsCsv} from './quotations-csv.ts';
import {quotationsJsonLd} from './quotations-json-ld.ts';
import {quotationsMarkdown} from './quotations-markdown.ts';
import {exportReply} from './reply-export.ts';
import {letterFile, letterOf} from './reply-letter.ts';
import type {Writing} from './writing.ts';

type Formats<Write> = Readonly<Record<string, Write>>;
type WriteArticle = (article: Article) => string;
type WriteAnalysis = (article: Article, analysis: Analysis) => string;

const articleFormats: Formats<WriteArticle> = {txt: articleText, md: articleMarkdown, json: articleJson};

const quotesFormats: Formats<WriteAnalysis> = {
	csv: quotationsCsv,
	md: quotationsMarkdown,
	json: quotesJson,
	jsonld: (article, analysis) => `${jsonText(quotationsJsonLd(article, analysis), 2)}\n`,
};

const actorsFormats: Formats<WriteAnalysis> = {csv: (_, analysis) => actorsCsv(analysis), json: actorsJson};

function inFormat<Write>(formats: Formats<Write>, {view, format}: Writing): Write {
	const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
	if (write === undefined) throw new Error(`${view} cannot be written as ${format}`);
	return write;
}

const isReplyFormat = (format: string): format is 'md' | 'html' | 'txt' => ['md', 'html', 'txt'].includes(format);

/** The content of the file that a pane is written to. Throws for a format the view does not have, which is a bug. */
export function exported(writing: Writing): string {
	const {view, format, article, analysis} = writing;
	if (view === 'article') return inFormat(articleFormats, writing)(article);
	if (view === 'reply') {
		if (!isReplyFormat(format)) throw new Error(`a reply cannot be written as ${format}`);
		return exportReply(writing.draft, article, format);
	}
	if (analysis === undefined) throw new Error(`${view} cannot be written before the article is analysed`);
	return inFormat(view === 'quotes' ? quotesFormats : actorsFormats, writing)(article, analysis);
}

/** The content of the file that a pane is written to, letters included, which take their time to compose. */
export const exportedFile = async (writing: Writing): Promise<string> =>
	writing.view === 'reply' && writing.format === 'eml'
		? letterFile(letterOf(writing.draft, writing.article, undefined))
		: exported(writing);
