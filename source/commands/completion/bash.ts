import {commands, type Flag, shared, spellings, takesValue} from './completed.ts';
import {quoted} from './quoted.ts';

/** What completes a value in bash: its choices, a folder, a file, or nothing. */
function bashValue({entry, choices}: Flag): string {
	if (choices.length > 0) return `COMPREPLY=($(compgen -W ${quoted(choices.join(' '))} -- "$word"))`;
	if (entry.completes === 'folder') return '_whosaid_paths -d';
	return entry.completes === 'file' ? '_whosaid_paths -f' : 'COMPREPLY=()';
}

/** One arm for each flag that takes a value; a flag of several commands may differ between them, so it asks for the command. */
const bashValues = (flags: readonly Flag[], indent: string): string =>
	flags
		.filter(takesValue)
		.map(flag => `${indent}${spellings(flag).join('|')}) ${bashValue(flag)}; return ;;\n`)
		.join('');

/** Completion in bash, by a function of COMPREPLY that needs no other package. */
export function bashScript(): string {
	const all = commands();
	const names = all.map(({name}) => name).join(' ');
	const general = shared.flatMap(spellings).join(' ');
	const values = all
		.filter(({flags}) => flags.some(takesValue))
		.map(({name, flags}) => `\t\t${name}) case $before in\n${bashValues(flags, '\t\t\t')}\t\tesac ;;\n`)
		.join('');
	const words = all
		.map(({name, words, files, flags}) => {
			const offered = quoted([...words, ...flags.flatMap(spellings)].join(' '));
			return `\t\t${name}) words=${offered}; files=${files ? 'yes' : ''} ;;\n`;
		})
		.join('');
	return `# Completes whosaid in bash: source <(whosaid completion bash)
_whosaid() {
	local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= words files=yes at
	for ((at = 1; at < COMP_CWORD; at++)); do
		case \${COMP_WORDS[at]} in
		${shared.filter(takesValue).flatMap(spellings).join('|')}) ((at++)) ;;
		-*) ;;
		*) command=\${COMP_WORDS[at]}; break ;;
		esac
	done
	case $before in
${bashValues(shared, '\t\t')}	esac
	case $command in
${values}	esac
	case $command in
		'') words=${quoted(names)} ;;
${words}	esac
	COMPREPLY=($(compgen -W "$words ${general}" -- "$word"))
	if [[ $files && $word != -* ]]; then _whosaid_paths -f; fi
}
_whosaid_paths() {
	local path
	while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$word")
}
complete -o filenames -F _whosaid whosaid
`;
}
