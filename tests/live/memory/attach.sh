#!/bin/sh
# While Keywright runs, no other program of the same user may look into it: attach.sh KEYWRIGHT-CLI
set -eu
program=$1
# Root may look into everything: then both run as nobody.
if [ "$(id -u)" -eq 0 ] && [ -z "${DROPPED:-}" ]; then
    folder=$(mktemp -d /tmp/keywright-attach.XXXXXX)
    trap 'rm -rf "$folder"' EXIT
    cp "$program" "$0" "$folder/"
    chmod -R a+rX "$folder"
    DROPPED=1 setpriv --reuid 65534 --regid 65534 --clear-groups "$folder/$(basename "$0")" "$folder/$(basename "$program")"
    exit
fi

folder=$(mktemp -d /tmp/keywright-attach.XXXXXX)
trap 'rm -rf "$folder"' EXIT
mkfifo "$folder/input"
ulimit -c unlimited 2>/dev/null || true
cd "$folder"
HOME=$folder "$program" inspect <input >/dev/null 2>&1 &
running=$!
exec 3>input # it waits for the rest of the key
sleep 1
kill -0 $running

failed=0
for what in mem environ maps; do
    if head -c 1 "/proc/$running/$what" >/dev/null 2>&1; then
        echo "/proc/PID/$what can be read"
        failed=1
    fi
done
kill -ABRT $running
wait $running 2>/dev/null || true
exec 3>&-
if ls "$folder"/core* >/dev/null 2>&1; then
    echo "it left a core file"
    failed=1
fi

# The same looks at a program that does not defend itself succeed, or the test says nothing.
sleep 30 &
other=$!
head -c 1 "/proc/$other/environ" >/dev/null || failed=1
kill $other
exit $failed
