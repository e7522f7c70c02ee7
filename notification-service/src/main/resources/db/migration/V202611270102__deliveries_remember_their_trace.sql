-- What ties a delivery to the trace of the act it tells about (W3C traceparent); null while tracing is off.
alter table delivery add column trace_parent text;
