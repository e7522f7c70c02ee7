package org.suppliercompliance.chassis.concurrency;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view with a version: its answer carries a strong {@code ETag} and honours {@code If-None-Match}. */
public interface Versioned {
    /** The version of the resource, from 1. */
    @JsonIgnore
    long version();

    /**
     * What time alone has made of this version, in a few letters: a date that passed, a proof that expired. It is part of the ETag, so that
     * nobody is told that an answer from before is still good; it is no part of what {@code If-Match} compares, since nobody wrote.
     */
    @JsonIgnore
    default String timeState() {
        return "";
    }
}
