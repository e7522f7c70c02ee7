-- Of a topic that was made anew, other events have the offsets of old ones: both are put aside.
drop index concurrently if exists uq_dead_letter_event;
create unique index concurrently uq_dead_letter_event on dead_letter (topic, kafka_partition, kafka_offset, consumer, event_id) nulls not distinct;
