-- Product categories, and who answers for one within a network. Suite-wide: everybody reads them.
create table category (
    code        text        not null constraint pk_category primary key,
    id          uuid        not null,
    parent      text        constraint fk_category_parent references category (code),
    name_sv     text        not null,
    name_nb     text        not null,
    name_en     text        not null,
    high_risk   boolean     not null,
    -- Who named it, and who usually answers for it; both only told.
    source      text,
    usual_owner text,
    version     bigint      not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint uq_category_id unique (id),
    constraint ck_category_parent check (parent <> code)
);
create index ix_category_parent on category (parent);

-- A code of the CPV without the zeros at its end stands for all below it; the longest one that fits a code decides. The key makes it belong to one category.
create table category_cpv (
    prefix   text not null constraint pk_category_cpv primary key,
    code     text not null,
    category text not null constraint fk_category_cpv_category references category (code),
    constraint ck_category_cpv_prefix check (code ~ '^[0-9]{8}$' and starts_with(code, prefix) and length(prefix) >= 2)
);
create index ix_category_cpv_category on category_cpv (category);

-- The key is the rule: one for each category and network, whoever comes at the same moment.
create table category_responsibility (
    id          uuid        not null constraint pk_category_responsibility primary key,
    category    text        not null constraint fk_category_responsibility_category references category (code),
    network     text        not null constraint fk_category_responsibility_network references network (code),
    responsible text        not null constraint fk_category_responsibility_responsible references authority (code),
    group_name  text,
    since       timestamptz not null,
    version     bigint      not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint uq_category_responsibility unique (category, network)
);
create index ix_category_responsibility_newest on category_responsibility (created_at desc, id desc);
create index ix_category_responsibility_network on category_responsibility (network, created_at desc, id desc);
create index ix_category_responsibility_responsible on category_responsibility (responsible, created_at desc, id desc);

-- ICT, the category Region Stockholm took on; the eight kinds of ICT equipment it bought; the two Oslo adds.
insert into category (code, id, parent, name_sv, name_nb, name_en, high_risk, source, usual_owner, version, created_at, changed_at)
select code, gen_random_uuid(), parent, sv, nb, en, true, source, owner, 1, now(), now()
from (values
    ('ICT', null, 'IT-utrustning', 'IKT-utstyr', 'ICT equipment', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('PERSONAL-COMPUTERS', 'ICT', 'Persondatorer', 'Personlige datamaskiner', 'Personal computers', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('MONITORS', 'ICT', 'Bildskärmar', 'Skjermer', 'Monitors', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('THIN-CLIENTS', 'ICT', 'Tunna klienter', 'Tynnklienter', 'Thin clients', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('MEDICAL-PANEL-PCS', 'ICT', 'Medicinska panel-PC', 'Medisinske panel-PC-er', 'Medical panel PCs', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('NETWORK-AND-SECURITY', 'ICT', 'Nätverks- och säkerhetsprodukter', 'Nettverks- og sikkerhetsprodukter', 'Network and security products', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('SERVERS-AND-STORAGE', 'ICT', 'Servrar och lagringssystem', 'Servere og lagringssystemer', 'Servers and storage systems', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('DESKTOP-EQUIPMENT', 'ICT', 'Skrivbordsutrustning (headset, tangentbord, möss)', 'Skrivebordsutstyr (hodesett, tastatur, mus)', 'ICT desktop equipment (headsets, keyboards, mice)', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('SMALL-PRINTERS', 'ICT', 'Små skrivare', 'Små skrivere', 'Small printers', 'Region Stockholm', 'REGION-STOCKHOLM'),
    ('TABLETS', 'ICT', 'Surfplattor', 'Nettbrett', 'Tablets', 'City of Oslo', null),
    ('SMARTPHONES', 'ICT', 'Smarttelefoner', 'Smarttelefoner', 'Smartphones', 'City of Oslo', null)
) as c (code, parent, sv, nb, en, source, owner);

insert into category_cpv (prefix, code, category)
select rtrim(code, '0'), code, category
from (values
    ('30200000', 'ICT'), ('32400000', 'ICT'), ('32500000', 'ICT'),
    ('30213000', 'PERSONAL-COMPUTERS'),
    ('30231300', 'MONITORS'), ('32323000', 'MONITORS'),
    ('30231100', 'THIN-CLIENTS'),
    ('33197000', 'MEDICAL-PANEL-PCS'),
    ('32410000', 'NETWORK-AND-SECURITY'), ('32413100', 'NETWORK-AND-SECURITY'), ('32420000', 'NETWORK-AND-SECURITY'),
    ('48820000', 'SERVERS-AND-STORAGE'), ('30233000', 'SERVERS-AND-STORAGE'),
    ('30237410', 'DESKTOP-EQUIPMENT'), ('30237460', 'DESKTOP-EQUIPMENT'), ('32342100', 'DESKTOP-EQUIPMENT'), ('32551300', 'DESKTOP-EQUIPMENT'),
    ('30232100', 'SMALL-PRINTERS'),
    ('30213200', 'TABLETS'),
    ('32250000', 'SMARTPHONES')
) as m (code, category);
