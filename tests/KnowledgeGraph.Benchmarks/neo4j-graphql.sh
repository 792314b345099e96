#!/usr/bin/env bash
# Requests per second of the server over Neo4j, by Bolt and by HTTP, beside those of npm @neo4j/graphql over the same database, in one run,
# by turns; nobody keeps an answer. Needs wrk, Node.js and a Neo4j:
#   NEO4J_HTTP=http://localhost:7474 NEO4J_BOLT=bolt://localhost:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=… neo4j-graphql.sh [SECONDS] [ROUNDS]
# WARM (3) rounds go before those that count: Neo4j takes half as long for a statement once it has compiled what it runs for it.
# The seed is loaded into the Neo4j where it isn't there. With NEO4J_PID, where Neo4j runs on this machine, CPU time is told, too, which says
# more than the rate where others use the machine.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-5} rounds=${2:-3} connections=${CONNECTIONS:-16} warm=${WARM:-3}
: "${NEO4J_HTTP:?}" "${NEO4J_BOLT:?}" "${NEO4J_USER:=neo4j}" "${NEO4J_PASSWORD:?}"
server=../../src/KnowledgeGraph.Server/bin/Release/net10.0/kg
bolt_port=5883 http_port=5885 peer_port=5884
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; rm -rf "$work"' EXIT

[ -x "$server" ] || dotnet build -c Release ../../src/KnowledgeGraph.Server --nologo -v q -clp:ErrorsOnly
[ -d Neo4jGraphQL/node_modules ] || (cd Neo4jGraphQL && npm ci --no-audit --no-fund >/dev/null)

serve() { # WHO ADDRESS PORT
  KG_CACHE_BYTES=0 KG_NEO4J=$2 KG_NEO4J_USER=$NEO4J_USER KG_NEO4J_PASSWORD=$NEO4J_PASSWORD KG_DATA="$work/$1-data" \
    "$server" --urls "http://127.0.0.1:$3" >"$work/$1.log" 2>&1 &
  pids+=($!)
}
serve bolt "$NEO4J_BOLT" "$bolt_port"
bolt_pid=$!
serve http "$NEO4J_HTTP" "$http_port"
http_pid=$!
node Neo4jGraphQL/peer.mjs "$NEO4J_BOLT" "$NEO4J_USER" "$NEO4J_PASSWORD" "$peer_port" >"$work/peer.log" 2>&1 &
pids+=($!) peer_pid=$!

prepare() { # OPERATION WHO: the request's body, and what wrk posts
  local name=$2
  [ "$name" = peer ] || name=server
  node -e 'const all = JSON.parse(require("fs").readFileSync(process.argv[1])); console.log(JSON.stringify({ query: all[process.argv[2]] }))' \
    "Neo4jGraphQL/$1.json" "$name" >"$work/$1.$2.json"
  cat >"$work/$1.$2.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = io.open("$work/$1.$2.json"):read("*a")
LUA
}

ask() { # OPERATION WHO PORT: answers with the response, which must have no errors
  for _ in $(seq 600); do
    curl -s "http://127.0.0.1:$3/graphql" -H 'Content-Type: application/json' --data-binary "@$work/$1.$2.json" >"$work/$1.$2.answer" || true
    grep -q '"data":{' "$work/$1.$2.answer" && ! grep -q '"errors"' "$work/$1.$2.answer" && return
    sleep 0.2
  done
  cat "$work/$2.log" "$work/$1.$2.answer" >&2
  exit 1
}

ticks() { [ -z "${1:-}" ] && echo 0 || awk '{ print $14 + $15 }' "/proc/$1/stat"; }

measure() { # OPERATION WHO PORT FILE; appends "OPERATION WHO requests/s CPU-µs CPU-µs-of-Neo4j" to the file
  local pid=${2}_pid own neo4j
  own=$(ticks "${!pid}") neo4j=$(ticks "${NEO4J_PID:-}")
  wrk -t1 -c"$connections" -d"${seconds}s" --timeout 30s -s "$work/$1.$2.lua" "http://127.0.0.1:$3/graphql" >"$work/wrk.log"
  if grep -E 'Non-2xx|Socket errors' "$work/wrk.log"; then exit 1; fi
  own=$(($(ticks "${!pid}") - own)) neo4j=$(($(ticks "${NEO4J_PID:-}") - neo4j))
  awk -v what="$1 $2" -v own="$own" -v neo4j="$neo4j" -v hz="$(getconf CLK_TCK)" '
    /requests in/   { requests = $1 }
    /Requests\/sec/ { rate = $2 }
    END             { print what, rate, own / hz * 1e6 / requests, neo4j / hz * 1e6 / requests }' "$work/wrk.log" >>"$work/$4"
}

for operation in small two-hop; do
  for who in bolt http peer; do
    prepare "$operation" "$who"
    port=${who}_port
    ask "$operation" "$who" "${!port}"
  done
  # The first rounds let everybody, Neo4j above all, reach their optimised code.
  for round in $(seq $((1 - warm)) "$rounds"); do
    for who in bolt http peer; do
      port=${who}_port
      measure "$operation" "$who" "${!port}" "$([ "$round" -lt 1 ] && echo warm || echo results)"
    done
  done
  printf '%s: the server answers %s bytes, the peer %s\n' \
    "$operation" "$(stat -c %s "$work/$operation.bolt.answer")" "$(stat -c %s "$work/$operation.peer.answer")"
done

printf '%s connections, %s rounds of %s s\n\n' "$connections" "$rounds" "$seconds"
awk '
  BEGIN { print "| operation | | requests/s | CPU per request | of it Neo4j |\n| --- | --- | ---: | ---: | ---: |" }
  { rate[$1, $2] += $3; own[$1, $2] += $4; neo4j[$1, $2] += $5; n[$1, $2]++; seen[$1] = 1 }
  function row(each, who, name,   rounds) {
    rounds = n[each, who]
    printf "| %s | %s | %.0f | %.2f ms | %.2f ms |\n", each, name, rate[each, who] / rounds,
      (own[each, who] + neo4j[each, who]) / rounds / 1000, neo4j[each, who] / rounds / 1000
  }
  function ratio(each, who, name) {
    printf "| %s | ratio, %s | %.1f | %.1f | |\n", each, name, rate[each, who] / rate[each, "peer"],
      (own[each, "peer"] + neo4j[each, "peer"]) / (own[each, who] + neo4j[each, who])
  }
  END { for (each in seen) {
    row(each, "bolt", "the server, by Bolt"); row(each, "http", "the server, by HTTP"); row(each, "peer", "@neo4j/graphql")
    ratio(each, "bolt", "by Bolt"); ratio(each, "http", "by HTTP") } }' "$work/results"
