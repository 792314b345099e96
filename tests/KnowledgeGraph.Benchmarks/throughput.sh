#!/usr/bin/env bash
# Throughput and CPU time per request of the server, against a bare Kestrel endpoint that writes the same bytes from memory.
# Needs wrk. Usage: throughput.sh [OPERATION-FILE] [SECONDS] [ROUNDS]
set -euo pipefail

operation=$(realpath "${1:-$(dirname "$0")/Operations/nested.graphql}")
cd "$(dirname "$0")"
seconds=${2:-3} rounds=${3:-7} connections=${CONNECTIONS:-16}
server=../../src/KnowledgeGraph.Server/bin/Release/net10.0/kg
benchmarks=bin/Release/net10.0/KnowledgeGraph.Benchmarks
server_port=5881 bare_port=5882
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT

dotnet build -c Release --nologo -v q -clp:ErrorsOnly >"$work/build.log" || { cat "$work/build.log"; exit 1; }

# The request body: the operation's text as a JSON string.
body=$(awk 'BEGIN { ORS = "" } { gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); print $0 "\\n" }' "$operation")
printf '{"query":"%s"}' "$body" >"$work/body.json"
cat >"$work/post.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = io.open("$work/body.json"):read("*a")
LUA

await() { # ADDRESS
  for _ in $(seq 200); do curl -sf -o /dev/null "$1" -H 'Content-Type: application/json' --data-binary "@$work/body.json" && return; sleep 0.05; done
  echo "Nothing answers at $1." >&2; exit 1
}

KG_CACHE_BYTES=${KG_CACHE_BYTES:-0} KG_STORE=embedded KG_DATA="$work/data" "$server" --urls "http://127.0.0.1:$server_port" >"$work/server.log" 2>&1 &
pids+=($!) server_pid=$!
await "http://127.0.0.1:$server_port/graphql"
curl -s "http://127.0.0.1:$server_port/graphql" -H 'Content-Type: application/json' --data-binary "@$work/body.json" >"$work/answer.json"
"$benchmarks" bare "$work/answer.json" --urls "http://127.0.0.1:$bare_port" >"$work/bare.log" 2>&1 &
pids+=($!) bare_pid=$!
await "http://127.0.0.1:$bare_port/graphql"

ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

measure() { # NAME PID PORT; appends "NAME requests/s CPU-µs/request" to the results
  local before after
  before=$(ticks "$2")
  wrk -t1 -c"$connections" -d"${seconds}s" -s "$work/post.lua" "http://127.0.0.1:$3/graphql" >"$work/wrk.log"
  after=$(ticks "$2")
  if grep -E 'Non-2xx|Socket errors' "$work/wrk.log"; then exit 1; fi
  awk -v name="$1" -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" '
    /requests in/   { requests = $1 }
    /Requests\/sec/ { rate = $2 }
    END             { printf "%s %.0f %.2f\n", name, rate, ticks / hz * 1e6 / requests }' "$work/wrk.log" >>"$work/results"
}

# A first round lets both reach their optimised code.
measure warm "$server_pid" "$server_port"
measure warm "$bare_pid" "$bare_port"
for _ in $(seq "$rounds"); do
  measure server "$server_pid" "$server_port"
  measure bare "$bare_pid" "$bare_port"
done

printf '%s: %s bytes asked, %s answered, %s connections, %s rounds of %s s\n\n' \
  "$(basename "$operation")" "$(stat -c %s "$work/body.json")" "$(stat -c %s "$work/answer.json")" "$connections" "$rounds" "$seconds"
# Medians, which a round that was kept waiting doesn't move.
median() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/results" | sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }
awk -v br="$(median bare 2)" -v bc="$(median bare 3)" -v sr="$(median server 2)" -v sc="$(median server 3)" 'BEGIN {
  print "| | requests/s | CPU per request |\n| --- | ---: | ---: |"
  printf "| bare endpoint | %.0f | %.1f µs |\n| server | %.0f | %.1f µs |\n| ratio | %.2f | %.2f |\n", br, bc, sr, sc, sr / br, bc / sc
}'
