{{- /*
What a service is told, but for secrets, as one map: settings of the values stand above the chart's, those of the service above those of all,
and none is there twice.
*/ -}}
{{- define "suite.settings" -}}
{{- $values := .root.Values }}
{{- $made := fromYaml (include "suite.made" .) }}
{{- toYaml (mergeOverwrite $made ($values.settings | default dict) (.service.settings | default dict)) }}
{{- end -}}

{{- define "suite.made" -}}
{{- $values := .root.Values -}}
QUARKUS_HTTP_HOST: 0.0.0.0
QUARKUS_HTTP_PORT: {{ .service.port | quote }}
QUARKUS_MANAGEMENT_PORT: {{ .service.managementPort | quote }}
QUARKUS_LOG_CONSOLE_JSON_ENABLED: "true"
CHASSIS_MODE: production
CHASSIS_TOPIC_PREFIX: {{ $values.topicPrefix | quote }}
CHASSIS_DATABASE_HOST: {{ include "suite.database" . }}-rw
{{- if include "suite.databaseCa" . }}
CHASSIS_DATABASE_SSL_MODE: verify-full
CHASSIS_DATABASE_SSL_ROOT_CERT: /database-ca/ca.crt
{{- end }}
KAFKA_BOOTSTRAP_SERVERS: {{ include "suite.kafka" .root }}-kafka-bootstrap:9093
KAFKA_SECURITY_PROTOCOL: SASL_SSL
KAFKA_SASL_MECHANISM: SCRAM-SHA-512
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /kafka-ca/ca.crt
MP_JWT_VERIFY_ISSUER: {{ $values.identity.issuer | quote }}
MP_JWT_VERIFY_PUBLICKEY_LOCATION: {{ $values.identity.jwks | quote }}
MP_JWT_VERIFY_AUDIENCES: {{ $values.identity.audience | quote }}
SMALLRYE_JWT_PATH_GROUPS: {{ $values.identity.rolesPath | quote }}
{{- if include "suite.trust" . }}
# certificates are no secret: the password is the one by which everybody opens such a file
JAVA_TOOL_OPTIONS: "-Djavax.net.ssl.trustStore=/trust/truststore.p12 -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=changeit"
{{- end }}
{{- with $values.tracing.endpoint }}
QUARKUS_OTEL_SDK_DISABLED: "false"
QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
{{- with $values.ingress.trustedProxies }}
QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING: "true"
QUARKUS_HTTP_PROXY_TRUSTED_PROXIES: {{ join "," . | quote }}
{{- end }}
{{- if .service.evidence }}
CHASSIS_CONTENT_FOLDER: /evidence
CHASSIS_CONTENT_STORE: {{ $values.content.store }}
{{- if eq $values.content.store "s3" }}
CHASSIS_CONTENT_S3_BUCKET: {{ $values.content.s3.bucket | quote }}
CHASSIS_CONTENT_S3_REGION: {{ $values.content.s3.region | quote }}
{{- with $values.content.s3.endpoint }}
CHASSIS_CONTENT_S3_ENDPOINT: {{ . | quote }}
{{- end }}
{{- end }}
{{- with $values.content.clamd }}
CHASSIS_CONTENT_CLAMD: {{ . | quote }}
{{- end }}
{{- end }}
{{- if and (eq .name "audit") $values.portableResults.keysSecret }}
AUDIT_PORTABLE_RESULTS_KEYS: /portable-results/keys.json
AUDIT_PORTABLE_RESULTS_ISSUER: {{ $values.portableResults.issuer | quote }}
AUDIT_PORTABLE_RESULTS_ISSUER_NAME: {{ $values.portableResults.issuerName | quote }}
{{- end }}
{{- if eq .name "notification" }}
NOTIFICATION_MAIL_HOST: {{ $values.mail.host | quote }}
NOTIFICATION_MAIL_PORT: {{ $values.mail.port | quote }}
NOTIFICATION_MAIL_ENCRYPTION: {{ $values.mail.encryption }}
NOTIFICATION_MAIL_FROM: {{ $values.mail.from | quote }}
NOTIFICATION_MAIL_MESSAGE_ID_DOMAIN: {{ splitList "@" $values.mail.from | last | quote }}
NOTIFICATION_MAIL_ORIGIN: "https://{{ $values.ingress.host }}"
{{- end }}
{{- end -}}

{{- /* The ports of what a service talks to besides its database, the broker and names: those of the addresses it is told. */ -}}
{{- define "suite.ports" -}}
{{- $ports := list (include "suite.port" (get . "MP_JWT_VERIFY_PUBLICKEY_LOCATION")) }}
{{- with get . "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT" }}{{ $ports = append $ports (include "suite.port" .) }}{{ end }}
{{- if eq (get . "CHASSIS_CONTENT_STORE") "s3" }}
{{- $ports = append $ports (include "suite.port" (get . "CHASSIS_CONTENT_S3_ENDPOINT" | default "https://aws")) }}
{{- end }}
{{- with get . "CHASSIS_CONTENT_CLAMD" }}{{ $ports = append $ports (regexFind "[0-9]+$" .) }}{{ end }}
{{- with get . "NOTIFICATION_MAIL_PORT" }}
{{- $ports = append $ports . }}
{{- /* where webhooks may be sent, as the service has it unless it is told otherwise */ -}}
{{- $ports = concat $ports (splitList "," (get $ "NOTIFICATION_WEBHOOK_ALLOWED_PORTS" | default "80,443,8443")) }}
{{- end }}
{{- range $ports | uniq | sortAlpha }}
- port: {{ . | trim }}
{{- end }}
{{- end -}}
