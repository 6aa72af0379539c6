import {spawn} from 'node:child_process';
import {done, failed, type Problem, type Result} from '../article/problem.ts';
import type {Article} from '../article/schema.ts';
import {withEvent} from '../reply/draft.ts';
import {mailtoLink} from '../reply/mail-letter.ts';
import type {Draft} from '../reply/schema.ts';
import type {DeliverySurroundings} from './deliver-reply.ts';

/** A reply that is to go as a letter to an address. */
export type OutgoingLetter = {article: Article; draft: Draft; to: string};

/** The draft as it stands afterwards, and a sentence that says what was done. */
export type LetterSent = {draft: Draft; message: string};

/** Sends the letter through the reader's own mail server; the attempt is kept before anything goes out. */
export async function sendLetter(
	{article, draft, to}: OutgoingLetter,
	{rules, keep, now}: DeliverySurroundings,
): Promise<Result<LetterSent>> {
	if (rules.offline)
		return failed('offline', 'whosaid was told to stay offline.', 'Start it without --offline to send letters.');
	const from = draft.fields.email.trim();
	if (from === '')
		return failed('mail-from', 'A letter needs your email address.', 'Type it into the form: e goes back there.');
	const [{mailServerOf}, {sendMail}, {letterOf, letterMessage}] = await Promise.all([
		import('../network/mail/mail-server.ts'),
		import('../network/mail/send-mail.ts'),
		import('../export/reply-letter.ts'),
	]);
	const server = await mailServerOf(rules.environment);
	if (!server.ok) return server;
	const {host} = server.value;
	const what = `sent as a letter to ${to} through ${host}`;
	const event = (outcome: string) => ({when: now().toISOString(), what, outcome});
	const begun = keep(withEvent(draft, 'sending', event('begun')));
	if (!begun.ok) return begun;
	const message = await letterMessage(letterOf(draft, article, to));
	const outcome = await sendMail({from, to, message}, server.value);
	if (outcome.kind === 'taken') {
		const sent = withEvent(draft, 'accepted', event(outcome.words));
		keep(sent);
		return done({draft: sent, message: `The letter to ${to} is sent: ${host} took it.`});
	}
	const state = outcome.kind === 'unknown' ? 'unknown' : 'writing';
	keep(withEvent(draft, state, event(outcome.problem.message)));
	return {ok: false, problem: outcome.problem};
}

/** What opens a link in the program that the reader has chosen for it. No shell is asked. */
function opener(link: string): [program: string, parameters: string[]] {
	if (process.platform === 'darwin') return ['open', [link]];
	if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', link]];
	return ['xdg-open', [link]];
}

function opened(link: string, environment: NodeJS.ProcessEnv): Promise<Problem | undefined> {
	const [program, parameters] = opener(link);
	const missing = failed(
		'mail-program',
		`No mail program could be opened (${program}).`,
		'w writes the letter to a file.',
	);
	return new Promise(resolve => {
		const child = spawn(program, parameters, {stdio: 'ignore', env: environment, detached: true});
		child.on('error', () => resolve(missing.problem));
		child.on('exit', code => resolve(code === 0 ? undefined : missing.problem));
	});
}

/** Opens the letter in the reader's mail program, where they send it themselves. */
export async function openLetter(
	{article, draft, to}: OutgoingLetter,
	{rules, keep, now}: DeliverySurroundings,
): Promise<Result<LetterSent>> {
	const {letterOf} = await import('../export/reply-letter.ts');
	const link = mailtoLink(letterOf(draft, article, to));
	if (link === undefined)
		return failed(
			'mailto',
			'The letter is too long for a mailto: link.',
			'w writes it to a file that mail programs open.',
		);
	const problem = await opened(link, {...rules.environment});
	if (problem) return {ok: false, problem};
	const handed = withEvent(draft, 'exported', {
		when: now().toISOString(),
		what: `opened in the mail program, to ${to}`,
	});
	keep(handed);
	return done({draft: handed, message: 'The letter is open in your mail program; send it there.'});
}
