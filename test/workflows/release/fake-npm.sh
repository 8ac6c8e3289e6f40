#!/bin/sh
# Plays npm for the steps of the release: fails where NPM_FAILS names the command or the script, and builds what SRC_GIVES holds.
set -eu
command=$1
[ "$command" != run ] || command=$(printf '%s\n' "$@" | grep -v -e '^run$' -e '^--silent$' | head -n 1)
[ "$command" != "${NPM_FAILS:-}" ]
for out in "$@"; do :; done
case "$*" in
'run --silent build -- --out '*) rm -rf "$out" && cp -r "${SRC_GIVES:-dist}" "$out" ;;
'run --silent package -- --windows '*) for kind in .tgz -windows-x64.zip; do printf %s "$kind" >"$out/genesys-hybrid-1.2.3$kind"; done ;;
'run --silent sbom -- --out '*) printf 'what stands in dist' >"$out" ;;
esac
