-- What ties a fact to the trace that stated it (W3C traceparent); null while tracing is off. Nullable without a default: no row is rewritten.
alter table outbox add column trace_parent text;
