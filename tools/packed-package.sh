#!/usr/bin/env bash
# The package as strangers get it: packed, installed globally into an empty prefix and home, run without a network,
# imported by a program, and uninstalled. Needs the registry (npm), no rights.
#
#   tools/packed-package.sh [NODE...]     with each of these Nodes; without any, with the project's own
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
# Without any, npm runs by the Node of whoever runs this: what it trusts of the network need not hold for another.
own_npm=$PATH
[ $# -gt 0 ] && own_npm= || set -- "$root/node_modules/.bin/node"
mapfile -t nodes < <(readlink -f -- "$@")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "packed package: $*" >&2; exit 1; }

cd "$root"
package=$work/$(npm pack --silent --pack-destination "$work")
mkdir "$work/unpacked"
tar -xzf "$package" -C "$work/unpacked"
size=$(du -sb "$work/unpacked" | cut -f1)
echo "the package: $(stat -c %s "$package") bytes packed, $size unpacked"
[ "$size" -lt 12000000 ] || fail 'it has to be under 12 MB unpacked'

# A machine without a network: a name space with no devices, or where that is not permitted a guard in the program.
if unshare --map-root-user --net true 2>/dev/null; then offline=(unshare --map-root-user --net); guard=
else offline=(); guard="--import=$root/test/helpers/no-network.ts"; fi

for node in "${nodes[@]}"; do
	home=$work/home prefix=$work/prefix
	rm -rf "$home" "$prefix"
	mkdir "$home" "$prefix"
	cp articles/01-*.md "$home/article.md"
	search=$(dirname "$node"):$prefix/bin:$PATH
	# npm keeps the registry, proxy and cache of whoever runs this.
	global() { PATH=${own_npm:-$search} npm --global --prefix "$prefix" --no-audit --no-fund --silent "$@"; }
	whosaid() { (cd "$home" && env -i HOME="$home" PATH="$search" LANG=C.UTF-8 NODE_OPTIONS="$guard" "${offline[@]}" whosaid "$@"); }

	global install "$package"
	[ "$(whosaid --version)" = "$(node -p 'require("./package.json").version')" ] || fail 'it does not tell its version'
	whosaid quotes article.md --format json >"$work/quotes.json"
	quotations=$("$node" -e '
		const {article, quotations} = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
		const wrong = quotations.flatMap(({content}) => content).filter(({start, end, text}) => article.text.slice(start, end) !== text);
		if (quotations.length === 0 || wrong.length > 0) process.exit(1);
		console.log(quotations.length);
	' "$work/quotes.json") || fail 'it gives wrong quotations'
	whosaid read article.md | grep -q Korea || fail 'it does not print an article'
	whosaid drafts 2>&1 | grep -q 'No drafts' || fail 'it does not open its library'
	whosaid help quotes | grep -q -- --speaker || fail 'it has no help'
	[ -f "$prefix/share/man/man1/whosaid.1" ] || fail 'it has no manual page'

	global uninstall whosaid
	[ -z "$(find "$prefix" -name '*whosaid*')" ] || fail "uninstalled, it leaves $(find "$prefix" -name '*whosaid*')"
	left=$(cd "$home" && find . -type f ! -name article.md ! -path './.local/share/whosaid/*')
	[ -z "$left" ] || fail "it leaves more than its data directory: $left"
	echo "$("$node" --version): installed globally, $quotations quotations without a network, uninstalled; only ~/.local/share/whosaid is left"
done

# The API, with its types, as a program of somebody else's uses it.
mkdir "$work/program"
cd "$work/program"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent "$package"
cp "$root/tools/api-example.ts" program.mts
"$root/node_modules/.bin/tsc" --ignoreConfig --noEmit --strict --module nodenext --target es2024 --types node --typeRoots "$root/node_modules/@types" program.mts
for node in "${nodes[@]}"; do "$node" --experimental-strip-types --no-warnings program.mts; done

# Where the system has an older Node, it must be told so in one line.
system=$(PATH=${PATH//$root\/node_modules\/.bin:/} command -v node)
if ! "$system" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 22 || (a === 22 && b >= 13) ? 0 : 1)'; then
	status=0
	said=$("$system" node_modules/whosaid/dist/launch.js quotes "$root/articles/01-north-korea-talks.md" 2>&1 >/dev/null) || status=$?
	[ "$status" = 2 ] && [ "$(printf '%s\n' "$said" | wc -l)" = 1 ] || fail "an old Node is not told so: $status: $said"
	echo "an old Node is told: $said"
fi
