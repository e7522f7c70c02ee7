create table shelf (place text not null);
