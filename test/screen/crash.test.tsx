import {render} from 'ink-testing-library';
import {expect, test, vi} from 'vitest';
import {themeOf} from '../../source/components/theme.ts';
import {createDraftStore} from '../../source/effects/keep-drafts.ts';
import {openLibrary} from '../../source/library/library.ts';
import {CrashGuard, Screen} from '../../source/screen/screen.tsx';
import {createStore} from '../../source/session/store.ts';
import {makeHome} from '../helpers/home.ts';
import {Workbench} from '../helpers/workbench.ts';

test('a drawing that throws is told, and the words typed until then are kept', async () => {
	using home = makeHome();
	const crashed = vi.fn();
	const workbench = new Workbench();
	const {article} = workbench.state;
	if (!article) throw new Error('no article');
	const store = createStore(workbench.state, effect => {
		if (effect.type === 'keep-draft') drafts.changed(effect.article, effect.draft, effect, effect.now);
	});
	const drafts = createDraftStore(async () => openLibrary(home.path), store.dispatch);
	await drafts.find(article);
	const {lastFrame} = render(
		<CrashGuard onCrash={crashed}>
			<Screen store={store} theme={themeOf('dark')} onReady={() => undefined} />
		</CrashGuard>,
	);
	const press = (name: string, text: string) => store.dispatch({type: 'key-pressed', key: {name, text}, at: 0});
	press('r', 'r');
	for (const letter of 'No word of this may be lost.') press(letter, letter);
	await vi.waitFor(() => expect(lastFrame()).toContain('No word of this may be lost.'));
	// A block that lies about its place in the text is what no reader hands over: drawing it fails.
	const broken = {...article, id: 'broken', blocks: null as unknown as typeof article.blocks};
	store.dispatch({type: 'article-opened', request: 0, article: broken, draft: workbench.state.reply.draft});
	await vi.waitFor(() => expect(crashed).toHaveBeenCalledOnce());
	expect(drafts.flush()).toBe(true);
	const found = await drafts.find(article);
	expect(found).toMatchObject({ok: true, value: {draft: {fields: {comment: 'No word of this may be lost.'}}}});
	drafts.close();
});
