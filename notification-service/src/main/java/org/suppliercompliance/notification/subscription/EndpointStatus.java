package org.suppliercompliance.notification.subscription;

/** Whether facts are sent to an endpoint. */
public enum EndpointStatus {
    ACTIVE,
    /** Switched off: on request, or because the endpoint answered 410. */
    OFF
}
