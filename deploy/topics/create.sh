#!/bin/bash
# Creates the topics that are missing. Usage: create.sh BOOTSTRAP_SERVERS (inside an image that carries Kafka's tools)
set -euo pipefail
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
here=$(dirname "$0")
while read -r name partitions settings; do
  case "$name" in ''|'#'*) continue ;; esac
  config=()
  for setting in $settings; do config+=(--config "$setting"); done
  "$tools/kafka-topics.sh" --bootstrap-server "$1" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "${REPLICATION:-1}" "${config[@]}"
done < "$here/topics.txt"
