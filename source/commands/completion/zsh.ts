import {commands, type Flag, shared, spellings, takesValue} from './completed.ts';

/** A sentence inside the single quotes and brackets of zsh's \`_arguments\`. */
const zshText = (text: string): string => text.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&');

function zshFlag(flag: Flag): string[] {
	const action =
		flag.choices.length > 0
			? `(${flag.choices.join(' ')})`
			: {file: '_files', folder: '_files -/', none: ''}[flag.entry.completes ?? 'none'];
	const value = takesValue(flag) ? `:${zshText(flag.entry.value ?? flag.name)}:${action}` : '';
	return spellings(flag).map(spelling => `'${spelling}[${zshText(flag.entry.help)}]${value}'`);
}

/** Completion in zsh, by its own `_arguments`. */
export function zshScript(): string {
	const all = commands();
	const described = all.map(({name, summary}) => `\t\t'${name}:${zshText(summary)}'\n`).join('');
	const arms = all
		.map(({name, words, files, flags}) => {
			const rest = words.length > 0 ? [`'*:word:(${words.join(' ')})'`] : files ? [`'*:article:_files'`] : [];
			return `\t\t${name}) _arguments -S $general ${[...flags.flatMap(zshFlag), ...rest].join(' ')} ;;\n`;
		})
		.join('');
	return `#compdef whosaid
# Completes whosaid in zsh: whosaid completion zsh > a folder of fpath, as _whosaid
_whosaid() {
	local context state line
	local -a commands general
	commands=(
${described}	)
	general=(
${shared
	.flatMap(zshFlag)
	.map(spec => `\t\t${spec}\n`)
	.join('')}	)
	_arguments -C -S $general '1: :->first' '*:: :->rest'
	case $state in
	first) _describe -t commands command commands; _files ;;
	rest) case $words[1] in
${arms}		esac ;;
	esac
}
if [[ $zsh_eval_context[-1] = loadautofunc ]]; then _whosaid "$@"; else compdef _whosaid whosaid; fi
`;
}
