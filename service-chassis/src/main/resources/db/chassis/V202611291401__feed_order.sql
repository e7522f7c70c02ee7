-- The order of the feed: no lower than what had ended when the fact was written, so that of one aggregate a later fact, whose writer waited for the
-- earlier one, never stands before it, however early its transaction began. Never below the transaction's own id either, so that nothing of a
-- transaction that is still open is passed by. Facts are written in a statement of their own behind the change, whose snapshot this sees.
set local lock_timeout = '2s';
alter table outbox alter column transaction_id
    set default greatest((pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8, pg_current_xact_id());
