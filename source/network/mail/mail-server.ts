import {spawn} from 'node:child_process';
import {done, failed, type Result} from '../../article/problem.ts';

/** A mail server as the reader has set it: `secure` from the first byte, otherwise by STARTTLS except on this machine. */
export type MailServer = {host: string; port: number; secure: boolean; user?: string; password?: string};

type Environment = Readonly<Record<string, string | undefined>>;

const howToSet = 'Set WHOSAID_SMTP to its address, such as smtps://user@mail.example.org, and start whosaid again.';

/** Under which name a password is looked for in the keyring. */
const keyringService = 'whosaid-smtp';

/** How the system's keyring is asked; the answer comes on standard output. */
function keyringQuestion(user: string, host: string): [program: string, parameters: string[]] | undefined {
	if (process.platform === 'darwin')
		return ['security', ['find-generic-password', '-s', keyringService, '-a', `${user}@${host}`, '-w']];
	if (process.platform === 'win32') return undefined;
	return ['secret-tool', ['lookup', 'service', keyringService, 'account', `${user}@${host}`]];
}

const patience = 60_000;

/** The password in the system's keyring; undefined when there is none, or no keyring. No shell is asked. */
function passwordFromKeyring(user: string, host: string): Promise<string | undefined> {
	const question = keyringQuestion(user, host);
	if (!question) return Promise.resolve(undefined);
	return new Promise(resolve => {
		const child = spawn(question[0], question[1], {stdio: ['ignore', 'pipe', 'ignore'], timeout: patience});
		let answer = '';
		child.stdout.on('data', (piece: Buffer) => {
			answer += piece.toString('utf8');
		});
		child.on('error', () => resolve(undefined));
		child.on('close', code => resolve(code === 0 && answer !== '' ? answer.replace(/\r?\n$/, '') : undefined));
	});
}

/**
 * The mail server of `WHOSAID_SMTP` (`smtp://` or `smtps://`, user and port as in any address). The password is that of
 * `WHOSAID_SMTP_PASSWORD`, or the keyring's for service `whosaid-smtp`, account `user@host`; it is kept nowhere.
 */
export async function mailServerOf(environment: Environment): Promise<Result<MailServer>> {
	const address = environment['WHOSAID_SMTP'];
	if (!address) return failed('no-mail-server', 'No mail server is set.', howToSet);
	const url = URL.parse(address);
	if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
		return failed('mail-server', 'WHOSAID_SMTP is no address of a mail server.', howToSet);
	const secure = url.protocol === 'smtps:';
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const server: MailServer = {host, port: Number(url.port) || (secure ? 465 : 587), secure};
	if (url.username === '') return done(server);
	const user = decodeURIComponent(url.username);
	const given = environment['WHOSAID_SMTP_PASSWORD'] || decodeURIComponent(url.password);
	const password = given || (await passwordFromKeyring(user, host));
	if (password) return done({...server, user, password});
	return failed(
		'mail-password',
		`The password of ${user} at ${host} is not known.`,
		`Put it into the keyring (service ${keyringService}, account ${user}@${host}) or into WHOSAID_SMTP_PASSWORD.`,
	);
}
