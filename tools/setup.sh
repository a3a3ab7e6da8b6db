# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Sourced by ./run and ./test: installs what is missing, configures, builds.
# Expects `set -euo pipefail` and the repository's root as the working directory.

say() { printf '%s: %s\n' "${RINGI_NAME:-ringi}" "$*"; }
die() {
    printf '%s: %s\n' "${RINGI_NAME:-ringi}" "$*" >&2
    exit 1
}

# packages_of SECTION...: the names in those sections of tools/debian_packages.txt.
packages_of() {
    local section line wanted=" $* "
    section=""
    while IFS= read -r line; do
        case $line in
            '' | '#'*) ;;
            '['*']') section=${line:1:-1} ;;
            *) [[ $wanted == *" $section "* ]] && printf '%s\n' "$line" ;;
        esac
    done < tools/debian_packages.txt
    return 0
}

# missing_packages NAME...: those that dpkg does not know as installed.
missing_packages() {
    local installed
    # ${...} below belongs to dpkg-query. It fails when it does not know a name, which is no fault.
    # shellcheck disable=SC2016
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2> /dev/null || true)
    local name
    for name in "$@"; do
        [[ $'\n'"$installed"$'\n' == *$'\n'"$name installed"$'\n'* ]] || printf '%s\n' "$name"
    done
}

# apt_get ARGS...: apt-get that never asks, as root or through sudo, tried a second time if it fails.
apt_get() {
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -y -q
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@")
    [[ $EUID -eq 0 ]] || command=(sudo "${command[@]}")
    "${command[@]}" < /dev/null >> build/setup.log 2>&1 && return 0
    say "apt-get $1 failed, trying once more"
    sleep 5
    "${command[@]}" < /dev/null >> build/setup.log 2>&1
}

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# need_packages SECTION...: installs what is missing. Costs a few milliseconds when nothing is.
need_packages() {
    local wanted missing
    # Names hold no spaces or wildcards; bash 3 (macOS) has no mapfile.
    # shellcheck disable=SC2207
    wanted=($(packages_of "$@"))
    if ! command -v dpkg-query > /dev/null || ! command -v apt-get > /dev/null; then
        say "not Debian: please install these, or what corresponds: ${wanted[*]}"
        return 0
    fi
    # shellcheck disable=SC2207
    missing=($(missing_packages "${wanted[@]}"))
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if [[ $EUID -ne 0 ]] && ! command -v sudo > /dev/null; then
        die "these packages are missing and there is no sudo; as root: apt-get install ${missing[*]}"
    fi
    mkdir -p build
    : > build/setup.log
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    apt_get update || die "apt-get update failed: $(tail -n 1 build/setup.log) (build/setup.log)"
    if [[ " ${missing[*]} " == *" postfix "* ]] && command -v debconf-set-selections > /dev/null; then
        echo "postfix postfix/main_mailer_type select No configuration" \
            | as_root debconf-set-selections >> build/setup.log 2>&1 || true
    fi
    install_quietly "${missing[@]}" || {
        tail -n 15 build/setup.log >&2
        die "apt-get install failed (build/setup.log)"
    }
}

# install_quietly NAME...: in a subshell, so that its trap is its own. The daemons among them are for
# private instances inside tests: none is to start now.
install_quietly() (
    if [[ ! -e /usr/sbin/policy-rc.d ]]; then
        trap 'as_root rm -f /usr/sbin/policy-rc.d' EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root tee /usr/sbin/policy-rc.d > /dev/null
        as_root chmod 755 /usr/sbin/policy-rc.d
    fi
    apt_get install --no-install-recommends "$@"
)

jobs_here() { nproc 2> /dev/null || sysctl -n hw.ncpu; }

# build_preset PRESET [cmake -D...]: configures where that was never done, then builds.
build_preset() {
    local preset=$1
    shift
    local tree=build/$preset
    local log=$tree/configure.log
    if [[ ! -f $tree/build.ninja || $# -gt 0 ]]; then
        mkdir -p "$tree"
        say "configuring the $preset build"
        cmake --preset "$preset" "$@" > "$log" 2>&1 < /dev/null || {
            tail -n 25 "$log" >&2
            die "configuring the $preset build failed ($log)"
        }
    fi
    local started=$SECONDS options=()
    [[ -t 1 ]] || options=(-- --quiet)
    say "building $preset"
    cmake --build "$tree" -j "${RINGI_JOBS:-$(jobs_here)}" "${options[@]}" < /dev/null \
        || die "the $preset build failed"
    say "built in $((SECONDS - started)) s"
}
