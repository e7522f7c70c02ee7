#!/bin/bash
# Makes the secrets of the compose file that are missing, as files only their owner can read. Usage: deploy/compose/secrets.sh
# The certificate counts for a year; for a new one delete gateway_key and gateway_certificate, and start the gateway again afterwards.
set -euo pipefail
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
cd secrets
for name in postgres_password keycloak_admin_password grafana_admin_password demo_password machine_secret \
  supplier_database criteria_database audit_database notification_database \
  supplier_kafka criteria_kafka audit_kafka notification_kafka operator_kafka; do
  [ -s "$name" ] || openssl rand -hex 24 | tr -d '\n' > "$name"
done
[ -s webhook_secret_key ] || openssl rand -base64 32 | tr -d '\n' > webhook_secret_key
# what audit-service signs portable results with (RFC 8037): to change the key, put a new one in front and keep the old one without its "d"
if [ ! -s portable_result_keys ]; then
  openssl genpkey -algorithm ed25519 -out portable_result_key.pem
  raw() { openssl pkey -in portable_result_key.pem "$@" -outform DER | tail -c 32 | base64 | tr '+/' '-_' | tr -d '=\n'; }
  printf '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"%s","d":"%s"}]}\n' "$(raw -pubout)" "$(raw)" > portable_result_keys
  rm portable_result_key.pem
fi
[ -s gateway_key ] || openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 \
  -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout gateway_key -out gateway_certificate 2>/dev/null
# the broker's users, for the SASL/PLAIN listener: the services know their own name and password only
if [ ! -s kafka_users ]; then
  {
    printf 'KafkaServer {\n  org.apache.kafka.common.security.plain.PlainLoginModule required\n'
    printf '  username="operator"\n  password="%s"\n' "$(cat operator_kafka)"
    for user in operator supplier criteria audit notification; do printf '  user_%s="%s"\n' "$user" "$(cat ${user}_kafka)"; done
    printf '  ;\n};\n'
  } > kafka_users
fi
for user in operator supplier criteria audit notification; do
  [ -s "${user}_kafka_client" ] || printf 'security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="%s" password="%s";\n' \
    "$user" "$(cat ${user}_kafka)" > "${user}_kafka_client"
done
# what each service reads as a configuration file: the same secrets under the names of its settings
for service in supplier criteria audit notification; do
  rm -f "${service}_service.properties"
  {
    printf 'chassis.database.owner-password=%s\n' "$(cat ${service}_database)"
    printf 'quarkus.datasource.password=%s\n' "$(cat ${service}_database)"
    printf 'quarkus.datasource.worker.password=%s\n' "$(cat ${service}_database)"
    sed 's/^/kafka./' "${service}_kafka_client"
    [ "$service" != notification ] || printf 'notification.webhook.secret-key=%s\n' "$(cat webhook_secret_key)"
  } > "${service}_service.properties"
done
# read inside the containers by users that are not root
chmod 0444 -- *
chmod 0700 .
