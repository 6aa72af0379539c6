import {Lines} from '../../components/lines.tsx';
import type {Theme} from '../../components/theme.ts';
import {currentActor} from '../../workbench/selectors/actor-list.ts';
import {actorMarksOf} from '../../workbench/selectors/corrected.ts';
import {geometryOf} from '../../workbench/selectors/geometry.ts';
import {analysisOf} from '../../workbench/selectors/quotations.ts';
import type {State} from '../../workbench/state.ts';
import {actorDetailLines, actorListLines} from './actor-lines.ts';

type PaneProperties = {state: State; width: number; height: number; theme: Theme};

/** The list of actors; on a narrow window, the detail in its place when it is open. */
export function ActorsPane({state, width, height, theme}: PaneProperties) {
	if (state.actors.detail && geometryOf(state).sideShows !== 'detail')
		return <ActorDetail {...{state, width, height, theme}} />;
	return <Lines lines={actorListLines(state, width, height)} theme={theme} height={height} />;
}

/** The detail of the actor the list stands on, scrolled to the entry the keys are on. */
export function ActorDetail({state, width, height, theme}: PaneProperties) {
	const standing = currentActor(state);
	const analysis = analysisOf(state);
	if (!state.article || !analysis || !standing) return <Lines lines={[]} theme={theme} height={height} />;
	const entry = state.actors.detail ? state.actors.entry : undefined;
	const {lines, focus} = actorDetailLines(
		state.article,
		analysis,
		standing,
		actorMarksOf(state, standing.actor.id),
		width,
		entry,
	);
	const top = Math.max(0, Math.min(focus - Math.floor(height / 2), lines.length - height));
	return <Lines lines={lines.slice(top)} theme={theme} height={height} />;
}
