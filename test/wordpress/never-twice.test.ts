import {beforeAll, expect, test, vi} from 'vitest';
import {draftWith, send} from './replies.ts';
import {evaluate, freshSite, sample, storedComments} from './wordpress.ts';

/** Seconds that the site is silent, and milliseconds that we wait for it. */
const silence = 2.4;
const patience = 1500;

/** Breaks the site down at a moment of taking a comment: before it is stored, right after, or with the answer on its lips. */
const breakdown = `<?php
$ended = fn() => register_shutdown_function(fn() => update_option('fixture_stall_ended', '1'));
$stall = fn($x = null) => [$ended(), usleep((int) (get_option('fixture_stall_seconds') * 1e6)), $x][2];
$at = fn($moment) => get_option('fixture_stall') === $moment;
add_action('pre_comment_on_post', fn() => $at('before') && $stall());
add_action('comment_post', fn() => $at('after') && $stall(), 99);
add_filter('comment_post_redirect', fn($to) => $at('answer') ? $stall($to) : $to, 99);
add_action('comment_post', fn() => $at('fault') && trigger_error('broken', E_USER_ERROR), 99);
add_action('comment_post', fn() => $at('white') && exit(), 99);
`;

const hasEnded = async (): Promise<void> => {
	expect(await evaluate("return get_option('fixture_stall_ended');")).toBe('1');
};

const moments = ['after', 'answer', 'fault', 'white', 'before'] as const;

beforeAll(() =>
	evaluate(
		`file_put_contents(WPMU_PLUGIN_DIR.'/breakdown.php', base64_decode('${Buffer.from(breakdown).toString('base64')}'));`,
	),
);

test(`${sample(50)} times the answer does not come: each comment is there once`, async () => {
	const counts: Record<string, number> = {};
	for (let round = 0; round < sample(50); round++) {
		const moment = moments[round % moments.length] ?? 'after';
		const held = round % 4 === 3 ? 1 : 0;
		await freshSite({
			comment_moderation: held,
			fixture_stall: moment,
			fixture_stall_seconds: silence,
			fixture_stall_ended: '0',
		});
		const comment = `Reply number ${round}, of which nobody knows whether it arrived.`;
		const first = await send({draft: draftWith({comment}), rules: {timeout: patience}});
		// The first attempt may still be at work on the server; what it stores must not be stored again.
		await evaluate("delete_option('fixture_stall');");
		let {draft, delivery} = first;
		for (let tries = 0; tries < 3 && !['published', 'pending', 'accepted'].includes(draft.state); tries++)
			({draft, delivery} = await send({draft}));
		// A stalled attempt would store its comment when its stall is over: the site tells when that request has ended.
		if (moment === 'before') await vi.waitFor(hasEnded, {timeout: 30_000, interval: 100});
		const stored = (await storedComments()).filter(({content}) => content === comment);
		const told = `${moment}${held ? ', held' : ''}: ${first.delivery.kind}, then ${delivery.kind}`;
		counts[told] = (counts[told] ?? 0) + 1;
		expect([told, draft.state, stored.length]).toEqual([told, expect.stringMatching(/published|pending|accepted/), 1]);
	}
	console.log(counts);
}, 600_000);
