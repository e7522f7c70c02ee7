-- Which version of a category was told last: nothing was told of those that were there from the start.
alter table category add column told_version bigint not null default 0;
create index ix_category_untold on category (code) where told_version < version;
