#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# usage: with_keyring.sh COMMAND [ARGUMENTS...]
#
# Runs a command in a D-Bus session of its own with a real gnome-keyring whose login keyring is
# unlocked (password: "keyring"), a home directory and XDG_RUNTIME_DIR of its own, and nothing that
# the bus could start by itself: no prompt can appear. RINGI_TEST_KEYRING_PID tells the command that
# it runs here and names the daemon. Ends with the command's exit code and leaves nothing behind.
set -eu

fail() {
    echo "with_keyring.sh: $*" >&2
    exit 97
}

if [ "${1-}" != --inside ]; then
    [ $# -gt 0 ] || fail "no command given"
    for program in dbus-run-session dbus-send gnome-keyring-daemon secret-tool; do
        command -v "$program" >/dev/null || fail "$program is not installed"
    done
    umask 077
    directory=$(mktemp -d "${TMPDIR:-/tmp}/ringi-keyring-XXXXXX")
    session=
    end() {
        trap '' HUP INT TERM
        [ -z "$session" ] || kill "$session" 2>/dev/null || true
        [ -z "$session" ] || wait "$session" 2>/dev/null || true
        rm -rf "$directory"
    }
    trap end EXIT
    trap 'exit 130' HUP INT TERM
    mkdir "$directory/home" "$directory/run"
    cat >"$directory/session.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$directory/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    # The display's cookie stays where it was; a desktop's choice of keychain must not reach in.
    [ -n "${XAUTHORITY-}" ] || [ ! -f "${HOME-}/.Xauthority" ] || export XAUTHORITY="$HOME/.Xauthority"
    unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION \
        KDE_FULL_SESSION XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME
    export HOME="$directory/home" XDG_RUNTIME_DIR="$directory/run"
    dbus-run-session --config-file="$directory/session.conf" -- "$0" --inside "$@" <&0 &
    session=$!
    status=0
    wait "$session" || status=$?
    session=
    exit "$status"
fi

shift
log="$XDG_RUNTIME_DIR/keyring.log"
printf keyring | gnome-keyring-daemon --foreground --unlock --components=secrets >"$log" 2>&1 &
daemon=$!
command_pid=
end_inside() {
    trap '' HUP INT TERM
    [ -z "$command_pid" ] || kill "$command_pid" 2>/dev/null || true
    # A test may have stopped the daemon; a stopped process does not hear that it should end.
    kill -CONT "$daemon" 2>/dev/null || true
    kill "$daemon" 2>/dev/null || true
    wait "$daemon" 2>/dev/null || true
}
trap end_inside EXIT
trap 'exit 130' HUP INT TERM

is_unlocked() {
    dbus-send --session --print-reply --dest=org.freedesktop.secrets \
        /org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked 2>/dev/null | grep -q 'boolean false'
}
tries=0
until is_unlocked; do
    kill -0 "$daemon" 2>/dev/null || fail "gnome-keyring-daemon ended: $(cat "$log")"
    tries=$((tries + 1))
    [ "$tries" -le 300 ] || fail "gnome-keyring-daemon did not come up: $(cat "$log")"
    sleep 0.05
done

RINGI_TEST_KEYRING_PID=$daemon "$@" <&0 &
command_pid=$!
status=0
wait "$command_pid" || status=$?
command_pid=
exit "$status"
