import {Lines} from '../../components/lines.tsx';
import type {Theme} from '../../components/theme.ts';
import type {State} from '../../workbench/state.ts';
import {replyLines} from './reply-lines.ts';
import {reviewLines} from './review-lines.ts';

/** The reply form, or the review of what it holds. */
export function ReplyPane({state, width, height, theme}: {state: State; width: number; height: number; theme: Theme}) {
	if (!state.reply.review) return <Lines lines={replyLines(state, width).lines} theme={theme} height={height} />;
	const lines = reviewLines(state, width);
	const top = Math.min(state.reply.reviewTop, Math.max(0, lines.length - height));
	return <Lines lines={lines.slice(top)} theme={theme} height={height} />;
}
