#!/bin/bash
# Creates the topics that are missing and grants what access.txt says; safe to repeat.
# Usage: create.sh BOOTSTRAP_SERVERS [CLIENT_PROPERTIES] (inside an image that carries Kafka's tools; without client properties no rights are granted)
set -euo pipefail
tools=${KAFKA_TOOLS:-/opt/kafka/bin}
here=$(dirname "$0")
client=()
if [ -n "${2:-}" ]; then client=(--command-config "$2"); fi
while read -r name partitions settings; do
  case "$name" in ''|'#'*) continue ;; esac
  config=()
  for setting in $settings; do config+=(--config "$setting"); done
  "$tools/kafka-topics.sh" --bootstrap-server "$1" "${client[@]}" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "${REPLICATION:-1}" "${config[@]}"
done < "$here/topics.txt"
if [ ${#client[@]} -eq 0 ]; then exit 0; fi
while read -r principal topic right; do
  case "$principal" in ''|'#'*) continue ;; esac
  case "$right" in
    write) operations=(--operation Write --operation Describe) ;;
    read) operations=(--operation Read --operation Describe) ;;
    *) echo "access.txt: $right is neither read nor write" >&2; exit 1 ;;
  esac
  "$tools/kafka-acls.sh" --bootstrap-server "$1" "${client[@]}" --add --force \
    --allow-principal "User:$principal" "${operations[@]}" --topic "$topic"
  if [ "$right" = read ]; then
    "$tools/kafka-acls.sh" --bootstrap-server "$1" "${client[@]}" --add --force \
      --allow-principal "User:$principal" --operation Read --group "$principal." --resource-pattern-type prefixed
  fi
done < "$here/access.txt"
