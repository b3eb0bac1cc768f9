#!/bin/sh
# Runs a program in a session of its own, far from the user's, with the keychain that is named:
#
#   withvault.sh SITUATION[:DETAIL,…] PROGRAM [ARGUMENT…]
#
# nobus               no session bus
# deadbus             a bus is named, and nobody listens there
# missing             a bus that knows no keychain
# double[:FAULT,…]    secretservice.py with these faults
# gnome[:DETAIL,…]    GNOME Keyring. "locked", "empty" (no default keyring); "answered" or "dismissed" is what
#                     its window gets (without, there is nobody who could show one)
# kwallet[:DETAIL,…]  KWallet on a KDE desktop, and GNOME Keyring beside it unless "alone"; "off",
#                     "closed" with nobody who opens it, and "dismissed" with somebody who closes its window
# wallet[:FAULT,…]    wallet.py with these faults
# keepassxc[:locked]  KeePassXC with an open or a locked database
#
# KEYCHAIN_PID is the service's process, BUS_PID the bus's.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

if [ "$1" != --inside ]; then
    situation=$1
    home=$(mktemp -d "${TMPDIR:-/tmp}/keywright-vault.XXXXXX")
    xserver=
    trap '[ -z "$xserver" ] || kill "$xserver" 2>/dev/null || true; rm -rf "$home"' EXIT
    trap 'exit 143' INT TERM
    export HOME="$home" VAULT_HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
        XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run" XDG_CURRENT_DESKTOP=test NO_AT_BRIDGE=1
    export TMPDIR="$home/tmp" # KeePassXC looks there for one that runs already.
    mkdir -m 700 "$TMPDIR" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION \
        GNOME_KEYRING_CONTROL SSH_AUTH_SOCK
    case $situation in
    gnome*answered* | gnome*dismissed* | kwallet*)
        mkfifo "$home/display"
        Xvfb -displayfd 3 -screen 0 800x600x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
        xserver=$!
        read -r number <"$home/display"
        export DISPLAY=":$number"
        ;;
    esac
    case $situation in
    kwallet* | wallet*) export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5 KDE_FULL_SESSION=true ;;
    esac
    bus="$here/../bus-without-services.conf"
    case $situation in
    kwallet*alone*)
        # A bus that can start KWallet and nothing else.
        mkdir "$home/services"
        cp /usr/share/dbus-1/services/org.kde.kwalletd5.service "$home/services"
        sed "s|</listen>|&<servicedir>$home/services</servicedir>|" "$bus" >"$home/bus.conf"
        bus="$home/bus.conf"
        ;;
    gnome* | kwallet*) bus=/usr/share/dbus-1/session.conf ;;
    esac
    status=0
    case $situation in
    nobus) shift && "$@" || status=$? ;;
    deadbus) shift && DBUS_SESSION_BUS_ADDRESS="unix:path=$home/nobody" "$@" || status=$? ;;
    *) dbus-run-session --config-file="$bus" -- "$0" --inside "$@" || status=$? ;;
    esac
    exit $status
fi

shift
situation=$1
shift
case $situation in
*:*) details=$(echo "${situation#*:}" | tr , ' ') ;;
*) details= ;;
esac
has() { case " $details " in *" $1 "*) return 0 ;; *) return 1 ;; esac }

KEYCHAIN_PID=
wait_for() { # bus name
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        "string:$1" 2>/dev/null | grep -q true; do
        tries=$((tries + 1))
        if [ $tries -gt 400 ]; then echo "$1 did not start" >&2; exit 2; fi
        sleep 0.05
    done
}
secrets() { # method, arguments
    method=$1
    shift
    gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
        --method "org.freedesktop.Secret.Service.$method" "$@" >/dev/null
}

start_double() {
    # shellcheck disable=SC2086
    /usr/bin/python3 "$here/secretservice.py" $details >"$VAULT_HOME/double" 2>&1 &
    KEYCHAIN_PID=$!
    wait_for org.freedesktop.secrets
}

start_wallet() {
    # shellcheck disable=SC2086
    /usr/bin/python3 "$here/wallet.py" $details >"$VAULT_HOME/double" 2>&1 &
    KEYCHAIN_PID=$!
    wait_for org.kde.kwalletd5
}

# Deals with the prompter's window as the user would.
answer_window() { # keys…
    for key in "$@"; do
        xdotool search --sync --onlyvisible --class gcr-prompter >/dev/null 2>&1
        sleep 0.3
        if [ "$key" = password ]; then xdotool type password; else xdotool key "$key"; fi
    done
}

start_gnome() {
    action=--unlock
    has empty && action=--start
    printf %s password | gnome-keyring-daemon --foreground $action --components=secrets >/dev/null 2>&1 &
    KEYCHAIN_PID=$!
    wait_for org.freedesktop.secrets
    if has locked; then secrets Lock '[objectpath "/org/freedesktop/secrets/aliases/default"]'; fi
    if has answered && has empty; then
        answer_window password Tab password Return &
    elif has answered; then
        answer_window password Return &
    elif has dismissed; then
        answer_window Escape &
    fi
}

# The window in which a first wallet is made.
dismiss_wallet() {
    window=$(xdotool search --sync --onlyvisible --class kwalletd5 | head -1)
    sleep 0.5
    xdotool windowfocus "$window" key --window "$window" Escape
}

start_kwallet() {
    enabled=true
    has off && enabled=false
    printf '[Wallet]\nEnabled=%s\nFirst Use=false\nLaunch Manager=false\nPrompt on Open=false\n' $enabled \
        >"$XDG_CONFIG_HOME/kwalletrc"
    printf '\n[Auto Allow]\nkdewallet=io.github.keywright.Keywright,kwallet-query\n' >>"$XDG_CONFIG_HOME/kwalletrc"
    has off && return # Whoever speaks to it starts it, and it ends at once.
    QT_QPA_PLATFORM=xcb kwalletd5 >"$VAULT_HOME/log" 2>&1 &
    KEYCHAIN_PID=$!
    wait_for org.kde.kwalletd5
    if ! has closed; then
        # Opens it as the login does: with 56 bytes made from the password.
        /usr/bin/python3 "$here/openwallet.py"
    fi
    if has dismissed; then dismiss_wallet & fi
}

start_keepassxc() {
    mkdir -p "$XDG_CONFIG_HOME/keepassxc"
    printf '[General]\nConfigVersion=2\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n[FdoSecrets]\nEnabled=true\nConfirmAccessItem=false\nConfirmDeleteItem=false\nShowNotification=false\n' \
        >"$XDG_CONFIG_HOME/keepassxc/keepassxc.ini"
    printf 'password\npassword\n' | keepassxc-cli import -q -p "$here/keepassxc.xml" \
        "$VAULT_HOME/test.kdbx" >/dev/null 2>&1
    if has locked; then
        QT_QPA_PLATFORM=offscreen keepassxc "$VAULT_HOME/test.kdbx" >/dev/null 2>&1 &
    else
        echo password | QT_QPA_PLATFORM=offscreen keepassxc --pw-stdin "$VAULT_HOME/test.kdbx" >/dev/null 2>&1 &
    fi
    KEYCHAIN_PID=$!
    wait_for org.freedesktop.secrets
    has locked && return
    until gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets/aliases/default \
        --method org.freedesktop.DBus.Properties.Get org.freedesktop.Secret.Collection Locked 2>/dev/null \
        | grep -q false; do
        tries=$((tries + 1))
        if [ $tries -gt 400 ]; then echo "the database did not open" >&2; exit 2; fi
        sleep 0.05
    done
}

case $situation in
missing) ;;
double*) start_double ;;
gnome*) start_gnome ;;
kwallet*) start_kwallet ;;
wallet*) start_wallet ;;
keepassxc*) start_keepassxc ;;
*)
    echo "withvault.sh: no situation $situation" >&2
    exit 2
    ;;
esac
BUS_PID=$(gdbus call --session --dest org.freedesktop.DBus --object-path / \
    --method org.freedesktop.DBus.GetConnectionUnixProcessID org.freedesktop.DBus | tr -dc '0-9 ' | cut -d' ' -f2)
export KEYCHAIN_PID BUS_PID
status=0
"$@" || status=$?
if [ -n "$KEYCHAIN_PID" ]; then kill -9 "$KEYCHAIN_PID" 2>/dev/null || true; fi
exit $status
