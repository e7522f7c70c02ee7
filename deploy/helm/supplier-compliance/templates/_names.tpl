{{- define "suite.labels" -}}
app.kubernetes.io/part-of: supplier-compliance
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- /* The Cluster of a service's database: another name after a restore. */ -}}
{{- define "suite.database" -}}
{{ .service.database | default (printf "%s-database" .name) }}
{{- end -}}

{{- /* The secret whose ca.crt signs what a service's database shows: that of CloudNativePG, else that of the values; empty: nobody looks at it. */ -}}
{{- define "suite.databaseCa" -}}
{{- if .root.Values.databases.create }}{{ include "suite.database" . }}-ca{{ else }}{{ .root.Values.databases.caSecret | default "" }}{{ end }}
{{- end -}}

{{- /* The secret with the certificates that Java believes; empty: those that it knows by itself. */ -}}
{{- define "suite.trust" -}}
{{ (.root.Values.trust | default dict).secret | default "" }}
{{- end -}}

{{- /* Strimzi's name for the cluster of brokers. */ -}}
{{- define "suite.kafka" -}}
{{ .Values.kafka.cluster | default .Release.Name }}
{{- end -}}

{{- /* The port of an address. */ -}}
{{- define "suite.port" -}}
{{ regexFind ":[0-9]+$" (urlParse .).host | trimPrefix ":" | default (ternary "80" "443" (hasPrefix "http:" .)) }}
{{- end -}}
