{{- define "suite.labels" -}}
app.kubernetes.io/part-of: supplier-compliance
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}

{{- /* The Cluster of a service's database: another name after a restore. */ -}}
{{- define "suite.database" -}}
{{ .service.database | default (printf "%s-database" .name) }}
{{- end -}}
