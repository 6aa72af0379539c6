import * as z from 'zod';

/** What the fixture says of the WordPress it has started (`tools/wordpress-fixture.sh info`). */
const infoSchema = z.object({
	baseUrl: z.string(),
	postUrl: z.string(),
	postId: z.int(),
	commentId: z.int(),
	restUrl: z.string(),
	wordpress: z.string(),
	posts: z.record(z.string(), z.object({id: z.int(), url: z.string()})),
	users: z.record(z.string(), z.string()),
	control: z.object({url: z.string(), token: z.string()}),
});

const storedSchema = z.object({
	id: z.int(),
	post: z.int(),
	parent: z.int(),
	author: z.string(),
	email: z.string(),
	url: z.string(),
	approved: z.string(),
	content: z.string(),
	agent: z.string(),
});

/** A comment as the site stores it; `approved` is "1", "0", "spam" or "trash". */
export type StoredComment = z.infer<typeof storedSchema>;

const told = process.env['WORDPRESS'];
if (told === undefined) throw new Error('These tests need a WordPress: npm run test:wordpress starts one.');

export const site = infoSchema.parse(JSON.parse(told));

/** Asks the control door of the fixture. */
async function control(question: Readonly<Record<string, unknown>>): Promise<unknown> {
	const answer = await fetch(site.control.url, {
		method: 'POST',
		headers: {'x-fixture': site.control.token},
		body: JSON.stringify(question),
	});
	if (answer.status !== 200) throw new Error(`The control door answers ${answer.status}: ${await answer.text()}`);
	return answer.json();
}

/** The site as it was seeded, with these options. Comments are approved at once unless asked otherwise. */
export const freshSite = async (options: Readonly<Record<string, string | number>> = {}): Promise<void> => {
	await control({reset: true});
	await control({set: {comment_previously_approved: 0, ...options}});
};

export const storedComments = async (): Promise<StoredComment[]> =>
	z.array(storedSchema).parse(await control({comments: true}));

/** Runs PHP in the loaded WordPress; its return value comes back. */
export const evaluate = (code: string): Promise<unknown> => control({eval: code});

/** How many of so many cases are tried: all, or `WHOSAID_SAMPLE` per cent of them. */
export const sample = (all: number): number => Math.ceil((all * Number(process.env['WHOSAID_SAMPLE'] ?? 100)) / 100);
