# Stays beside one PostgreSQL. Standard input is a pipe that only the JVM holds: when it ends, for whatever reason, the
# JVM is gone and PostgreSQL is shut down. $1: folder to remove in the end, or empty. The rest: the command.
trap '' INT TERM HUP
remove=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
postgres=$!
(
  read -r _ <&3
  kill -0 $$ && kill -INT "$postgres"
  tenths=600
  while [ "$tenths" -gt 0 ] && kill -0 $$; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  kill -0 $$ && kill -QUIT "$postgres"
) 2>/dev/null &
reader=$!
exec 3<&-
wait "$postgres"
code=$?
kill -KILL "$reader"
[ -z "$remove" ] || rm -rf "$remove"
exit "$code"
