package org.suppliercompliance.chassis.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer as it was sent, and as it is sent again: to the byte.
 *
 * @param requestHash what was asked
 */
record StoredAnswer(byte[] requestHash, int status, String location, String etag, String body) {
    Response response() {
        return Response.status(status)
                .header("Location", location)
                .header("ETag", etag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
