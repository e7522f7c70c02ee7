-- The copy of supplier-service's categories: which one each is a part of. What is said of a category is said of its parts.
create table known_category (
    code   text not null constraint pk_known_category primary key,
    parent text
);
