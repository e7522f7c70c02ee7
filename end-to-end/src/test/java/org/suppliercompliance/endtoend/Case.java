package org.suppliercompliance.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A non-compliance followed through its life by one test: remembers the last ETag, so that each act reads as one line. */
final class Case {
    private final Http http;
    private final String url;
    private final String id;
    private String etag;
    private JsonNode view;

    Case(Http http, String collection, Http.Answer created) {
        this.http = http;
        this.id = created.id();
        this.url = collection + "/" + id;
        this.etag = created.etag();
        this.view = created.body();
    }

    String id() {
        return id;
    }

    String url() {
        return url;
    }

    String etag() {
        return etag;
    }

    JsonNode view() {
        return view;
    }

    String reference() {
        return view.path("reference").asText();
    }

    String status() {
        return view.path("status").asText();
    }

    /** Does the act and expects it to succeed. */
    Case act(String token, String act, Map<String, ?> body) {
        return act(token, act, Http.body(body));
    }

    /** As above, with the JSON that is sent. */
    Case act(String token, String act, String body) {
        Http.Answer answer = http.act(url + "/" + act, token, etag, body).expect(200);
        etag = answer.etag();
        view = answer.body();
        return this;
    }

    /** Tries the act with the last known ETag; nothing is remembered. */
    Http.Answer tryAct(String token, String act, Map<String, ?> body) {
        return http.act(url + "/" + act, token, etag, Http.body(body));
    }

    /** Reads the case again. */
    Case read(String token) {
        Http.Answer answer = http.get(url, token).expect(200);
        etag = answer.etag();
        view = answer.body();
        return this;
    }

    String due(String clock) {
        return view.path("deadlines").path(clock).path("dueOn").asText();
    }
}
