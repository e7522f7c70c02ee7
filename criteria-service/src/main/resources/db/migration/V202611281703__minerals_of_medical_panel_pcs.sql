-- Medical panel PCs have a branch of their own in the CPV, far from the other computers; by their category the rule knows them already.
insert into subject_rule (code, theme, cpv_prefix, categories, basis)
select code, theme, array_append(cpv_prefix, '33197'), categories, basis from subject_rule
where code = 'MINERALS-PC-TABLET' and '33197' <> all(cpv_prefix)
on conflict on constraint pk_subject_rule do update set cpv_prefix = excluded.cpv_prefix;
