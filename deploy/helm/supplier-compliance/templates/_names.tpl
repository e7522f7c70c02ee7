{{- define "suite.labels" -}}
app.kubernetes.io/part-of: supplier-compliance
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end -}}
