#!/bin/sh
# Runs a command that must not outlive whoever holds the other end of standard input.
# usage: leash.sh PID_FILE STOP_SIGNAL GRACE_SECONDS COMMAND [ARGUMENT...]
pid_file=$1
stop_signal=$2
grace=$3
shift 3

exec 3<&0
"$@" 3<&- </dev/null &
child=$!
echo "$child" >"$pid_file"

# Nobody ever writes to the pipe: a read returns when its holder is gone, however it went.
(
  read -r nothing <&3
  kill -s "$stop_signal" "$child" 2>/dev/null
  while [ "$grace" -gt 0 ] && kill -0 "$child" 2>/dev/null; do
    sleep 1
    grace=$((grace - 1))
  done
  kill -s KILL "$child" 2>/dev/null
) &
watch=$!
exec 3<&-

trap 'kill -s "$stop_signal" "$child" 2>/dev/null' TERM INT HUP
status=1
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
kill "$watch" 2>/dev/null
exit "$status"
