import * as z from 'zod';
import {draftDocumentSchema} from '../export/draft-document.ts';
import {articleDocumentSchema, batchLineSchema, quotesDocumentSchema} from '../export/output-schema.ts';
import {type Command, reportUsage} from './command.ts';

const schemas = {
	article: [articleDocumentSchema, 'What "whosaid read --format json" prints'],
	analysis: [quotesDocumentSchema, 'What "whosaid quotes --format json" prints'],
	draft: [draftDocumentSchema, 'What "whosaid drafts show ID --format json" prints'],
	batch: [batchLineSchema, 'A line that "whosaid batch" prints'],
} as const;

const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

/** `whosaid schema`: prints the JSON Schema (draft 2020-12) of what the other commands print. */
export const schema: Command = async ({words: [name = '', ...more]}, _settings, io) => {
	if (more.length > 0 || !isKnown(name)) {
		return reportUsage(io, `schema takes one of ${Object.keys(schemas).join(', ')}.`, 'schema');
	}
	const [of, title] = schemas[name];
	io.stdout.write(`${JSON.stringify({...z.toJSONSchema(of), title}, null, 2)}\n`);
	return 0;
};
