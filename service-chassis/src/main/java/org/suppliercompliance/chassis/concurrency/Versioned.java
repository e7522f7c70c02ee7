package org.suppliercompliance.chassis.concurrency;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A view with a version: its answer carries a strong {@code ETag} and honours {@code If-None-Match}. */
public interface Versioned {
    /** The version of the resource, from 1. */
    @JsonIgnore
    long version();
}
