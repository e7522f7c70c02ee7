drop index concurrently if exists ix_shelf_place;
create index concurrently ix_shelf_place on shelf (place);
