#!/bin/bash
# Run once by the PostgreSQL image: a database per service with its roles, from the same SQL as the local run and the tests. Each database has a
# password of its own, in a file under /run/secrets.
set -euo pipefail
for database in supplier criteria audit notification; do
  password=$(cat "/run/secrets/${database}_database")
  fill() { sed -e "s/\${database}/$database/g" -e "s/\${password}/$password/g" "$1"; }
  fill /suite/roles.sql | psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    -c "create database $database owner ${database}_owner"
  fill /suite/grants.sql | psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$database"
done
