#!/bin/sh
# Runs a program with a keyring of its own, or without one, far from the user's:
#
#   withkeyring.sh unlocked|empty|missing|nobus PROGRAM [ARGUMENT…]
#
# unlocked  GNOME Keyring with an open default keyring
# empty     GNOME Keyring without any keyring, and nobody who could answer a prompt
# missing   a session bus that knows no keyring service
# nobus     no session bus
set -eu

mode=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/keywright-keyring.XXXXXX")
trap 'rm -rf "$home"' EXIT
trap 'exit 143' INT TERM

export HOME="$home"
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache"
export XDG_RUNTIME_DIR="$home/run" XDG_CURRENT_DESKTOP=test
mkdir -m 700 "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DESKTOP_SESSION KDE_FULL_SESSION \
    KDE_SESSION_VERSION GNOME_KEYRING_CONTROL SSH_AUTH_SOCK 2>/dev/null || true

# Runs the daemon beside the program and ends it with it; "$1" is what it is to do.
session='
    action=$1
    shift
    printf %s password | gnome-keyring-daemon --foreground "$action" --components=secrets >/dev/null 2>&1 &
    daemon=$!
    bus="dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner"
    tries=0
    until $bus string:org.freedesktop.secrets | grep -q true; do
        tries=$((tries + 1))
        if [ $tries -gt 200 ]; then echo "the keyring did not start" >&2; exit 2; fi
        sleep 0.05
    done
    status=0
    "$@" || status=$?
    kill $daemon
    exit $status'

case $mode in
unlocked)
    dbus-run-session -- sh -c "$session" sh --unlock "$@"
    ;;
empty)
    dbus-run-session -- sh -c "$session" sh --start "$@"
    ;;
missing)
    dbus-run-session --config-file="$here/bus-without-services.conf" -- "$@"
    ;;
nobus)
    "$@"
    ;;
*)
    echo "withkeyring.sh: no mode $mode" >&2
    exit 2
    ;;
esac
