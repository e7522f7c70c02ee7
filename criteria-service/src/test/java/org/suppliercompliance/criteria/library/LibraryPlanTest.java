package org.suppliercompliance.criteria.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.suppliercompliance.criteria.Plans;

@QuarkusTest
class LibraryPlanTest {
    private static final String DOCUMENTS = """
            insert into reference_document (id, authority, owner, kind, code, number, status, shared_with, content, definitions, revision, created_at, created_by, changed_at, published_at)
            select gen_random_uuid(), 'OWNER-' || i % 50, 'AUTHORITY OWNER-' || i % 50, 'METHOD', 'PLAN-' || i, 1, 'PUBLISHED', 'ALL', '{"titles": {"en": "x"}}', '[]', 1,
                now() - i * interval '1 minute', 'x', now(), now() from generate_series(1, 20000) i;
            insert into reference_document_word (document_id, words) select d.id, to_tsvector('simple', 'word' || substr(d.code, 6)) from reference_document d where d.code like 'PLAN-%';
            analyze reference_document_word;
            select gin_clean_pending_list('ix_reference_document_word')""";
    private static final String VISIBLE = "(d.authority = 'READER' or (d.status <> 'DRAFT' and d.shared_with = 'ALL')"
            + " or ((d.authority is null or d.status <> 'DRAFT') and d.network in (select m.network from known_network_member m where m.member = 'READER')))";

    @Test
    @DisplayName("S39: neither a list nor a search by words among 20,000 documents is a scan of the table")
    void documents_are_served_by_indexes() throws SQLException {
        Plans.among(DOCUMENTS, "reference_document", "READER", reader -> {
            for (Map.Entry<String, String> list : Map.of(
                            "ix_reference_document_newest", "true",
                            "ix_reference_document_authority", "d.authority = 'OWNER-3'",
                            "ix_reference_document_word",
                                    "d.id = any(array(select w.document_id from reference_document_word w where w.words @@ to_tsquery('simple'::regconfig, '''word777'':*')))")
                    .entrySet()) {
                String plan = Plans.of(
                        reader,
                        "select d.id from reference_document d where " + VISIBLE + " and " + list.getValue()
                                + " order by d.created_at desc, d.id desc limit 21");
                assertTrue(plan.contains(list.getKey()), plan);
                assertFalse(plan.contains("Seq Scan on reference_document"), plan);
            }
        });
    }

    @Test
    @DisplayName("C43: a word of the glossary is found by its index among 20,000 terms")
    void terms_are_served_by_indexes() throws SQLException {
        String rows = """
                insert into glossary_term (id, authority, code, sort_key, content, revision, created_at, changed_at)
                select gen_random_uuid(), 'OWNER', 'plan-' || i, 'plan-' || i, jsonb_build_object('names', jsonb_build_object('en', 'Word' || i)), 1, now(), now()
                from generate_series(1, 20000) i;
                select gin_clean_pending_list('ix_glossary_term_words')""";
        Plans.among(rows, "glossary_term", "READER", reader -> {
            String found = Plans.of(
                    reader,
                    "select t.id from glossary_term t where t.id = any(array(select w.id from glossary_term w where w.words @@ to_tsquery('simple'::regconfig, '''word777'':*'))) order by t.sort_key, t.id limit 21");
            assertTrue(found.contains("ix_glossary_term_words"), found);
            String list = Plans.of(reader, "select t.id from glossary_term t order by t.sort_key, t.id limit 21");
            assertTrue(list.contains("ix_glossary_term_order"), list);
        });
    }
}
