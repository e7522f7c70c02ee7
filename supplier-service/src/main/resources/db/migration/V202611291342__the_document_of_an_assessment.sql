-- The document of the supplier that its own risk assessment is registered as. Documents are never deleted.
set local lock_timeout = '2s';
alter table declaration add column assessment_document_id uuid;
alter table declaration add constraint fk_declaration_assessment_document
    foreign key (assessment_document_id) references supplier_document (id) not valid;
